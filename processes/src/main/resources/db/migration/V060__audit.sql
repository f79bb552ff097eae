-- Who did what when. Append only: the entry stays for good, its values lie apart so that personal ones can be erased.
create table audit_entry (
    id           uuid         not null,
    at           timestamptz  not null,
    actor_kind   varchar(10)  not null,
    actor_id     uuid,
    actor_name   varchar(200) not null,
    action       varchar(60)  not null,
    subject_type varchar(40)  not null,
    subject_id   varchar(64)  not null,
    constraint audit_entry_pk primary key (id)
);
create index audit_entry_subject on audit_entry (subject_type, subject_id, id desc);

create table audit_value (
    entry_id   uuid  not null,
    old_values jsonb not null,
    new_values jsonb not null,
    constraint audit_value_pk primary key (entry_id),
    constraint audit_value_entry_fk foreign key (entry_id) references audit_entry (id)
);
