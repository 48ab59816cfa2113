-- How a record's bytes are to be read: the format, and for a table the names of its columns. Null for PubMed XML.
alter table record add column reading varchar;
alter table quarantine add column reading varchar;

-- Where in its file an entry stands.
alter table ledger_entry add column place varchar(64);
