-- Mail that goes out: written with what it tells about, sent after that was committed.
create table mail (
    id            uuid          not null,
    recipient     varchar(200)  not null,
    subject       varchar(200)  not null,
    body          varchar(8000) not null,
    about         varchar(60)   not null,
    state         varchar(10)   not null,
    written_at    timestamptz   not null,
    attempts      smallint      not null default 0,
    -- When it is tried next; while it is being sent, when another node may take it over.
    next_at       timestamptz   not null,
    sent_at       timestamptz,
    last_error    varchar(500),
    constraint mail_pk primary key (id),
    constraint mail_state_known check (state in ('WAITING', 'SENT', 'FAILED', 'KEPT')),
    constraint mail_sent check ((state = 'SENT') = (sent_at is not null))
);
create index mail_waiting_ix on mail (next_at) where state = 'WAITING';
create index mail_about_ix on mail (about, id);
