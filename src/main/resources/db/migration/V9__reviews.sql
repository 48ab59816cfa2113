-- Systematic reviews. What a review is follows from its entries alone; the row keeps what lists show, and is locked while
-- entries are added, so that their numbers have no gaps and follow commit order.
create sequence review_seq start with 1 increment by 1;
create table review (
    id              bigint primary key,
    title           varchar(500) not null,
    created         timestamp with time zone not null,
    last_entry      bigint not null,
    -- up to which change of the library its sources and articles have been followed
    followed_to     bigint not null,
    -- why it cannot be followed at the moment
    problem         varchar(4000)
);

create table review_entry (
    review_id bigint not null references review (id),
    number    bigint not null,
    made      timestamp with time zone not null,
    -- 0: Elka itself
    person    bigint not null,
    event     varchar not null,
    primary key (review_id, number)
);
