-- What people said of tags and values, under the numbers of its changes. Rows are only ever added: the last one of a
-- subject stands.
create table verdict (
    change      bigint primary key references library_change,
    article_id  bigint not null references article,
    -- a tag, or all values of one name
    subject_of  varchar(8) not null,
    name        varchar(64) not null,
    said        bytea not null,
    given_by    varchar(200) not null,
    given_at    timestamp with time zone not null,
    -- what it was given on: the text's version and digest, the article's states, what made the tags
    version     integer not null,
    text_digest varchar(64) not null,
    states      varchar(255) not null,
    made_by     varchar(128) not null
);
create index verdict_article on verdict (article_id, change);

-- Every taxonomy that was proposed or in force, as its file's text. What was activated last is in force.
create sequence taxonomy_seq start with 1 increment by 1;
create table taxonomy_version (
    id          bigint primary key,
    version     varchar(64) not null unique,
    sha256      varchar(64) not null unique,
    document    bytea not null,
    proposed    timestamp with time zone not null,
    proposed_by varchar(200) not null,
    activated   timestamp with time zone,
    activated_by varchar(200)
);

-- Dry runs over the library, and re-tagging. One that a kill left under way goes on where it was.
create sequence retagging_seq start with 1 increment by 1;
create table retagging (
    id          bigint primary key,
    kind        varchar(16) not null,
    taxonomy_id bigint not null references taxonomy_version,
    state       varchar(16) not null,
    started     timestamp with time zone not null,
    ended       timestamp with time zone,
    asked_by    varchar(200) not null,
    total       bigint not null,
    done        bigint not null,
    changed     bigint not null,
    -- up to which article it has come
    last_article bigint not null,
    message     varchar,
    -- what a dry run found so far
    found       bytea
);
