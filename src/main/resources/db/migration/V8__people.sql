-- Who may do what. A name is kept in small letters too: nobody may take one that differs from another's by capitals only,
-- since verdicts and saved searches are signed with it.
create sequence person_seq start with 1 increment by 1;
create table person (
    id          bigint primary key,
    login       varchar(100) not null unique,
    name        varchar(200) not null,
    name_key    varchar(200) not null unique,
    library_role varchar(16) not null,
    -- bcrypt, with its cost and salt; null where the person only has tokens
    password    varchar(100),
    active      boolean not null,
    added       timestamp with time zone not null
);

-- The row is there once the first administrator was made, and can be there only once.
create table first_administrator (
    id          integer primary key check (id = 1),
    made        timestamp with time zone not null
);

-- Personal access tokens. Only their SHA-256 is kept: they are 256 random bits, which nobody can guess from it.
create sequence access_token_seq start with 1 increment by 1;
create table access_token (
    id          bigint primary key,
    person_id   bigint not null references person,
    name        varchar(200) not null,
    hash        varchar(64) not null unique,
    scope       varchar(16) not null,
    made        timestamp with time zone not null,
    expires     timestamp with time zone not null,
    revoked     timestamp with time zone,
    last_used   timestamp with time zone
);
create index access_token_person on access_token (person_id);

-- Every write that was asked for, and what was answered; only added to. No query, no body: they may hold secrets.
create sequence audit_seq start with 1 increment by 50;
create table audit_entry (
    id          bigint primary key,
    made        timestamp with time zone not null,
    -- the login, or operator; null for who did not say
    login       varchar(100),
    token_id    bigint,
    method      varchar(16) not null,
    path        varchar(2000) not null,
    status      integer not null,
    address     varchar(64) not null
);
