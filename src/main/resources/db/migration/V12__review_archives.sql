-- Reviews that came with an archive of another Elka: the texts and people that their histories speak of.
create table review_text (
    review_id  bigint not null references review (id),
    article_id bigint not null,
    -- below 0: the versions that the library has of an article are numbered from 1
    number     integer not null,
    pmid       varchar(16),
    line       bytea not null,
    primary key (review_id, article_id, number)
);

-- Who decided elsewhere and has no account here; in histories under this number below 0.
create sequence review_person_seq start with 1 increment by 1;
create table review_person (
    id    bigint primary key,
    login varchar(200) not null,
    name  varchar(200) not null
);
