-- What was answered to requests with an Idempotency-Key, so that one that is sent again has no second effect.
create table kept_answer (
    -- SHA-256 of who asked and the key
    id          varchar(64) primary key,
    -- SHA-256 of what was asked for
    request     varchar(64) not null,
    made        timestamp with time zone not null,
    -- null while the request is under way, and for good where the process ended meanwhile
    status      integer,
    location    varchar(2000),
    etag        varchar(200),
    body        varchar
);
create index kept_answer_made on kept_answer (made);
