-- Saved searches. What each of their versions asked is kept, and alerts follow the current one.
create sequence saved_search_seq start with 1 increment by 1;
create table saved_search (
    id          bigint primary key,
    name        varchar(200) not null,
    owner       varchar(200) not null,
    created     timestamp with time zone not null,
    -- when it was removed, and its id then: a name can be used again
    removed     timestamp with time zone,
    removal     bigint not null,
    version     integer not null,
    -- up to which change alerts have been drawn, which articles it found then, and how many events there are
    followed_to bigint not null,
    members     bytea not null,
    last_event  bigint not null,
    -- why it cannot be followed at present
    problem     varchar,
    unique (owner, name, removal)
);
create table saved_search_version (
    search_id   bigint not null references saved_search,
    number      integer not null,
    query       varchar not null,
    filters     varchar not null,
    note        varchar,
    saved_by    varchar(200) not null,
    saved       timestamp with time zone not null,
    primary key (search_id, number)
);

-- What a saved search found as of a change of the library.
create sequence execution_seq start with 1 increment by 1;
create table execution (
    id          bigint primary key,
    search_id   bigint not null references saved_search,
    version     integer not null,
    query       varchar not null,
    filters     varchar not null,
    -- the query written out with nothing implied, and a digest of how that was read
    translation varchar not null,
    reading     varchar(64) not null,
    change      bigint not null,
    found       bigint not null,
    identifiers bytea not null,
    sha256      varchar(64) not null,
    executed    timestamp with time zone not null,
    executed_by varchar(200) not null
);
create index execution_search on execution (search_id, id);

-- What happened to a saved search's answer: an article entered it, changed in it, or left it. Never edited but for
-- what people say of it.
create table alert_event (
    search_id   bigint not null references saved_search,
    number      bigint not null,
    article_id  bigint not null references article,
    change      bigint not null,
    effect      varchar(16) not null,
    reasons     varchar not null,
    made        timestamp with time zone not null,
    dismissed   timestamp with time zone,
    primary key (search_id, number)
);

-- Who is told, how and how often.
create sequence subscription_seq start with 1 increment by 1;
create table subscription (
    id          bigint primary key,
    search_id   bigint not null references saved_search,
    channel     varchar(16) not null,
    target      varchar(2000) not null,
    frequency   varchar(16) not null,
    secret      varchar(200),
    created     timestamp with time zone not null,
    created_by  varchar(200) not null,
    removed     timestamp with time zone,
    next_due    timestamp with time zone not null,
    -- up to which event of the search it has been told, or is about to be by a delivery
    told_to     bigint not null
);
create index subscription_search on subscription (search_id);

-- Messages: made with the events that they tell of in one transaction, then handed over.
create sequence delivery_seq start with 1 increment by 1;
create table delivery (
    id           bigint primary key,
    channel      varchar(16) not null,
    target       varchar(2000) not null,
    state        varchar(16) not null,
    made         timestamp with time zone not null,
    attempts     integer not null,
    next_attempt timestamp with time zone not null,
    ended        timestamp with time zone,
    problem      varchar
);
create index delivery_state on delivery (state, next_attempt);
create table delivery_part (
    delivery_id     bigint not null references delivery,
    subscription_id bigint not null references subscription,
    after_event     bigint not null,
    up_to_event     bigint not null,
    primary key (delivery_id, subscription_id)
);

-- What this library signs with.
create table signing_key (
    name        varchar(64) primary key,
    secret      varchar(200) not null
);
