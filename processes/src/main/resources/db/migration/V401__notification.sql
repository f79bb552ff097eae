-- What people are told in the application, and what of it went out by mail.

-- One row for each person who was ever told something or chose how; who sends a person's digest locks it.
create table notice_person (
    person_id uuid        not null,
    digest    varchar(10) not null,
    constraint notice_person_pk primary key (person_id),
    constraint notice_person_digest_known check (digest in ('AT_ONCE', 'HOURLY', 'MORNING', 'NEVER'))
);

create table notification (
    id        uuid         not null,
    person_id uuid         not null,
    kind      varchar(20)  not null,
    code      varchar(80)  not null,
    args      varchar[]    not null default '{}',
    case_id   uuid,
    item_id   uuid,
    told_at   timestamptz  not null,
    read_at   timestamptz,
    -- When it goes out by mail, absent when it need not or did.
    mail_at   timestamptz,
    mailed_at timestamptz,
    constraint notification_pk primary key (id),
    constraint notification_person_fk foreign key (person_id) references notice_person (person_id),
    constraint notification_mailed_once check (mail_at is null or mailed_at is null)
);
create index notification_page_ix on notification (person_id, id desc);
create index notification_unread_ix on notification (person_id) where read_at is null;
create index notification_mail_ix on notification (mail_at, person_id) where mail_at is not null;
create index notification_old_ix on notification (told_at);
