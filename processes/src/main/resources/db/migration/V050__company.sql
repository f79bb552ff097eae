-- The company this server works for: exactly one row.
create table company (
    id         smallint     not null default 1,
    name       varchar(120) not null default '',
    address    varchar(500) not null default '',
    time_zone  varchar(60)  not null default 'Asia/Makassar',
    language   varchar(2)   not null default 'id',
    changed_at timestamptz  not null default now(),
    constraint company_pk primary key (id),
    constraint company_single check (id = 1),
    constraint company_language check (language in ('id', 'en'))
);
insert into company (id) values (1);

-- The last number given out per kind of paper and year. The row stays locked until the transaction ends: no gaps.
create table number_series (
    prefix varchar(12) not null,
    year   smallint    not null,
    last   integer     not null,
    constraint number_series_pk primary key (prefix, year),
    constraint number_series_positive check (last > 0)
);
