-- Cases, work items, their journal and their counters.

create table case_file (
    id             uuid         not null,
    number         varchar(40)  not null,
    process_key    varchar(120) not null,
    process_id     varchar(64),
    about          varchar(200) not null,
    summary        varchar(300) not null default '',
    amount         numeric(19, 4),
    currency       char(3),
    channel        varchar(20)  not null,
    state          varchar(10)  not null,
    outcome        varchar(120),
    opened_by      uuid,
    opened_by_name varchar(200) not null,
    opened_at      timestamptz  not null,
    closed_at      timestamptz,
    constraint case_file_pk primary key (id),
    constraint case_file_number_key unique (number),
    constraint case_file_state_known check (state in ('OPEN', 'CLOSED')),
    constraint case_file_closed_once check ((state = 'CLOSED') = (closed_at is not null)),
    constraint case_file_money_whole check ((amount is null) = (currency is null))
);
create index case_file_opened_ix on case_file (opened_at desc, id desc);
create index case_file_number_ix on case_file using gin (number gin_trgm_ops);
create index case_file_about_ix on case_file using gin (about gin_trgm_ops);

create table work_item (
    id          uuid         not null,
    version     integer      not null default 0,
    engine_task varchar(64)  not null,
    case_id     uuid         not null,
    case_number varchar(40)  not null,
    process_key varchar(120) not null,
    step        varchar(120) not null,
    form_key    varchar(120) not null,
    state       varchar(10)  not null,
    queue_id    uuid         not null,
    holder      uuid,
    excluded    uuid[]       not null default '{}',
    about       varchar(200) not null,
    summary     varchar(300) not null,
    amount      numeric(19, 4),
    currency    char(3),
    channel     varchar(20)  not null,
    priority    smallint     not null,
    due_at      timestamptz  not null,
    created_at  timestamptz  not null,
    changed_at  timestamptz  not null,
    closed_at   timestamptz,
    closed_by   uuid,
    why_code    varchar(60)  not null,
    why_args    varchar[]    not null default '{}',
    constraint work_item_pk primary key (id),
    constraint work_item_task_key unique (engine_task),
    constraint work_item_case_fk foreign key (case_id) references case_file (id),
    constraint work_item_state_known check (state in ('READY', 'CLAIMED', 'DONE', 'WITHDRAWN')),
    constraint work_item_held check ((state = 'CLAIMED') = (holder is not null)),
    constraint work_item_closed check ((state in ('DONE', 'WITHDRAWN')) = (closed_at is not null))
);
-- One partial index per list: what waits in a queue, what a person holds, what a person finished.
create index work_item_waiting_ix on work_item (queue_id, due_at, id) where state = 'READY';
create index work_item_urgent_ix on work_item (queue_id, priority desc, created_at, id) where state = 'READY';
create index work_item_held_ix on work_item (holder, due_at, id) where state = 'CLAIMED';
create index work_item_done_ix on work_item (closed_by, closed_at desc, id desc) where state = 'DONE';
create index work_item_case_ix on work_item (case_id);
create index work_item_changed_ix on work_item (changed_at);

-- How much waits in each queue: the sum over a queue's slots. Several rows, so that transactions do not wait for one.
create table work_counter (
    queue_id uuid     not null,
    slot     smallint not null,
    waiting  bigint   not null,
    constraint work_counter_pk primary key (queue_id, slot)
);

-- What happened in each case, one row an event; partitions by month are made ahead by case_event_partitions().
create table case_event (
    id                uuid         not null,
    at                timestamptz  not null,
    case_id           uuid         not null,
    process_key       varchar(120) not null,
    kind              varchar(30)  not null,
    step              varchar(120),
    activity_instance varchar(130),
    actor             uuid,
    actor_name        varchar(200) not null,
    code              varchar(120),
    args              varchar[],
    constraint case_event_pk primary key (at, id)
) partition by range (at);
create index case_event_case_ix on case_event (case_id, at, id);

create function case_event_partitions(today date) returns void language plpgsql as $$
declare
    month date;
begin
    for i in -1..3 loop
        month := date_trunc('month', today)::date + make_interval(months => i);
        execute format(
            'create table if not exists case_event_%s partition of case_event for values from (%L) to (%L)',
            to_char(month, 'YYYY_MM'), month, (month + interval '1 month')::date);
    end loop;
end
$$;
select case_event_partitions(current_date);
-- Imported and demonstration history may be older than any partition made ahead.
create table case_event_other partition of case_event default;

-- Completing a task asks for its subtasks; without this index the engine reads all tasks for it.
create index act_ru_task_parent_ix on act_ru_task (parent_task_id_) where parent_task_id_ is not null;
