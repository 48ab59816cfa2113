-- What people searched, so that a query can refer to an earlier one by its line. The owner's row is locked while a line
-- is added: two searches at once get two numbers.
create table history_owner (
    person    varchar(200) primary key,
    last_line integer not null
);

create sequence history_seq start with 1 increment by 1;
create table history_line (
    id           bigint primary key,
    person       varchar(200) not null,
    line         integer not null,
    query        varchar not null,
    searched     timestamp with time zone not null,
    total        bigint not null,
    as_of_change bigint not null,
    unique (person, line)
);
