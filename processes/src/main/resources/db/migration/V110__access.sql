-- Failed logins per login and address, and per address: shared by all nodes. Rows are few and forgotten after a day.
create table login_failure (
    subject       varchar(64) not null,
    failures      integer     not null,
    last_at       timestamptz not null,
    blocked_until timestamptz not null,
    constraint login_failure_pk primary key (subject)
);
create index login_failure_by_age on login_failure (last_at);

-- The code that opens the first-run page; gone once the first administrator exists.
create table first_run (
    id   smallint    not null default 1,
    code varchar(20) not null,
    constraint first_run_pk primary key (id),
    constraint first_run_single check (id = 1)
);
