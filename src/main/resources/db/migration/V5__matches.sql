-- Which articles are the same publication. Each record keeps the article that it was first read into; an article that
-- is another's publication points to the one that stands for both, by the links below.
alter table article add column merged_into bigint;
create index article_merged on article (merged_into);

-- A pair of articles that somebody or something had to say something of: the lower number first. What was said is in
-- the events, which are only ever added to; the last one stands, and is repeated here to be looked up by.
create sequence article_match_seq start with 1 increment by 100;
create table article_match (
    id          bigint primary key,
    article_id  bigint not null references article,
    other_id    bigint not null references article,
    state       varchar(16) not null,
    -- whether the two are one publication by it
    joins       boolean not null,
    -- the number of its last event
    revision    integer not null,
    unique (article_id, other_id)
);
create index article_match_other on article_match (other_id);
create index article_match_state on article_match (state, id);
create table article_match_event (
    match_id    bigint not null references article_match,
    number      integer not null,
    state       varchar(16) not null,
    joins       boolean not null,
    -- the rule that held, what is doubtful, or how the two are related
    says        varchar(200) not null,
    bits        double precision not null,
    evidence    bytea not null,
    -- the judge's version, or who said it
    made_by     varchar(200) not null,
    by_person   boolean not null,
    why         varchar(4000),
    run_id      bigint references run,
    made        timestamp with time zone not null,
    primary key (match_id, number)
);

-- Under which keys an article is looked for when a record comes in, and which registered study it reports. Derived from
-- the articles' texts up to the change noted here.
create table match_key (
    key_hash    bigint not null,
    article_id  bigint not null references article,
    primary key (key_hash, article_id)
);
create index match_key_article on match_key (article_id);
create table study_article (
    registration varchar(64) not null,
    article_id  bigint not null references article,
    primary key (registration, article_id)
);
create index study_article_article on study_article (article_id);
create table match_keys_known (
    id          integer primary key check (id = 1),
    up_to       bigint not null
);
insert into match_keys_known (id, up_to) values (1, 0);
