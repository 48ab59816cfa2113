-- What a run read and its topic's query did not match: it is no line of the ledger, but is counted.
alter table run add column passed_over bigint default 0 not null;

-- Files that were imported: PubMed's own are applied in their order, and a file that broke off goes on where it was.
create table import_file (
    run_id      bigint primary key references run,
    md5         varchar(32) not null,
    -- of PubMed's own files: pubmed26n1274.xml.gz is number 1274 of 2026
    series      integer,
    number      integer,
    -- whose query chose among the entries; null for all of them
    topic       varchar(64),
    -- entries of the file that were read and accounted for
    read_up_to  bigint not null,
    finished    boolean not null
);
create index import_file_order on import_file (series, number);
create index import_file_md5 on import_file (md5);
