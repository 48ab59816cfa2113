-- One schema for H2 and PostgreSQL: varchar without a length, bytea, timestamp with time zone, sequences.

-- The last change number. Its one row is locked by every transaction that writes to the library, so change numbers
-- follow commit order.
create table change_counter (
    id          integer primary key check (id = 1),
    last_number bigint not null
);
insert into change_counter (id, last_number) values (1, 0);

create sequence run_seq start with 1 increment by 1;
create table run (
    id          bigint primary key,
    source      varchar(32) not null,
    topic       varchar(64),
    kind        varchar(32) not null,
    state       varchar(32) not null,
    started     timestamp with time zone not null,
    ended       timestamp with time zone,
    description varchar not null,
    -- the window asked for, and up to which entry date the topic is complete if the run balances
    since       date,
    complete_to date,
    message     varchar,
    warning     varchar,
    asked       bigint not null,
    answered    bigint not null
);
create index run_topic on run (topic, started);

-- What was sent to the source, attempt by attempt.
create sequence run_request_seq start with 1 increment by 50;
create table run_request (
    id          bigint primary key,
    run_id      bigint not null references run,
    attempt     integer not null,
    request     varchar not null,
    answer      varchar not null,
    failed      boolean not null,
    at          timestamp with time zone not null,
    millis      bigint not null
);
create index run_request_run on run_request (run_id, id);

-- One row for each identifier asked for, or entry of a file, with what became of it.
create table ledger_entry (
    run_id      bigint not null references run,
    number      bigint not null,
    identifier  varchar(255),
    outcome     varchar(16) not null,
    article_id  bigint,
    record_id   bigint,
    detail      varchar,
    primary key (run_id, number)
);
create index ledger_outcome on ledger_entry (run_id, outcome);

create sequence record_seq start with 1 increment by 100;
create table record (
    id          bigint primary key,
    source      varchar(32) not null,
    identifier  varchar(255) not null,
    sha256      varchar(64) not null,
    body        bytea not null,
    run_id      bigint not null references run,
    received    timestamp with time zone not null,
    article_id  bigint not null,
    unique (identifier, sha256)
);
create index record_article on record (article_id, id);

create sequence article_seq start with 1 increment by 100;
create table article (
    id          bigint primary key,
    pmid        varchar(16) unique,
    doi         varchar(600),
    title       varchar not null,
    version     integer not null,
    states      varchar(255) not null,
    withdrawn   boolean not null,
    added       timestamp with time zone not null,
    change      bigint not null
);
create index article_doi on article (doi);
create index article_change on article (change);

create table article_version (
    article_id  bigint not null references article,
    number      integer not null,
    record_id   bigint not null references record,
    citation    bytea not null,
    revised     varchar,
    made        timestamp with time zone not null,
    primary key (article_id, number)
);

-- The tagging in force: what the tagger read out of that version. Made again when the text or the tagger changes.
create table tagging (
    article_id  bigint not null references article,
    version     integer not null,
    made_by     varchar(128) not null,
    document    bytea not null,
    made        timestamp with time zone not null,
    primary key (article_id)
);

create table topic_article (
    topic       varchar(64) not null,
    article_id  bigint not null references article,
    run_id      bigint not null references run,
    primary key (topic, article_id)
);
create index topic_article_article on topic_article (article_id);

create table library_change (
    number      bigint primary key,
    kind        varchar(16) not null,
    article_id  bigint not null references article,
    version     integer not null,
    run_id      bigint,
    made        timestamp with time zone not null,
    detail      varchar
);
create index library_change_article on library_change (article_id, number);

create table topic_state (
    topic       varchar(64) primary key,
    watermark   date,
    last_sweep  date,
    paused      boolean not null,
    next_run    timestamp with time zone
);

create sequence quarantine_seq start with 1 increment by 1;
create table quarantine (
    id          bigint primary key,
    run_id      bigint not null references run,
    number      bigint not null,
    source      varchar(32) not null,
    identifier  varchar(255),
    place       varchar not null,
    reason      varchar not null,
    body        bytea not null,
    kept        timestamp with time zone not null,
    released    timestamp with time zone
);

-- Who may run what: one holder at a time, across processes that share a database.
create table lease (
    name        varchar(128) primary key,
    holder      varchar(128) not null,
    until       timestamp with time zone not null
);
