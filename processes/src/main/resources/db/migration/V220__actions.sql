-- Putting an item aside, watching a case, asking a colleague.

-- Until then the item is out of its holder's list; a time that passed wakes it without anybody doing anything.
alter table work_item add column snoozed_until timestamptz;
-- Who watches: kept with the case, and copied to its items, where it is read anyway when they move.
alter table case_file add column watchers uuid[] not null default '{}';
alter table work_item add column watchers uuid[] not null default '{}';
create index work_item_watched_ix on work_item using gin (watchers) where watchers <> '{}';

create table work_question (
    id            uuid          not null,
    item_id       uuid          not null,
    case_id       uuid          not null,
    asked         uuid          not null,
    asked_by      uuid          not null,
    text          varchar(2000) not null,
    asked_at      timestamptz   not null,
    answer        varchar(2000),
    answered_at   timestamptz,
    constraint work_question_pk primary key (id),
    constraint work_question_item_fk foreign key (item_id) references work_item (id),
    constraint work_question_case_fk foreign key (case_id) references case_file (id),
    constraint work_question_answered check ((answer is null) = (answered_at is null))
);
create index work_question_open_ix on work_question (asked, asked_at) where answered_at is null;
create index work_question_item_ix on work_question (item_id);
create index work_question_case_ix on work_question (case_id, asked_at);

-- How far a sweep came, one row a sweep; who locks the row does the sweep, whichever node it is.
create table work_sweep (
    name       varchar(40) not null,
    swept_until timestamptz not null,
    constraint work_sweep_pk primary key (name)
);
