create table centre (
    id   uuid        not null,
    key  varchar(40) not null,
    name varchar(80) not null,
    constraint centre_pk primary key (id),
    constraint centre_key_unique unique (key),
    constraint centre_key_form check (key ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$')
);

create table person (
    id                   uuid         not null,
    version              integer      not null,
    login                varchar(60)  not null,
    name                 varchar(120) not null,
    email                varchar(200),
    language             varchar(2)   not null,
    theme                varchar(10)  not null,
    active               boolean      not null,
    centre_id            uuid,
    password             varchar(200) not null,
    must_change_password boolean      not null,
    -- Raised whenever every open session of the person must end.
    session_stamp        integer      not null,
    constraint person_pk primary key (id),
    constraint person_login_unique unique (login),
    constraint person_login_form check (login ~ '^[a-z0-9][a-z0-9._-]*$'),
    constraint person_language check (language in ('id', 'en')),
    constraint person_theme check (theme in ('SYSTEM', 'LIGHT', 'DARK')),
    constraint person_centre_fk foreign key (centre_id) references centre (id)
);
create index person_by_name on person (lower(name), id);

create table person_role (
    person_id uuid        not null,
    role      varchar(20) not null,
    constraint person_role_pk primary key (person_id, role),
    constraint person_role_person_fk foreign key (person_id) references person (id),
    constraint person_role_known check (role in ('STAFF', 'LEAD', 'MANAGER', 'POWER_USER', 'ADMINISTRATOR'))
);

-- A team is a queue; models' lanes name it by its key.
create table team (
    id      uuid        not null,
    version integer     not null,
    key     varchar(40) not null,
    name_id varchar(80) not null,
    name_en varchar(80) not null,
    active  boolean     not null,
    constraint team_pk primary key (id),
    constraint team_key_unique unique (key),
    constraint team_key_form check (key ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$')
);

create table team_member (
    team_id   uuid not null,
    person_id uuid not null,
    constraint team_member_pk primary key (team_id, person_id),
    constraint team_member_team_fk foreign key (team_id) references team (id),
    constraint team_member_person_fk foreign key (person_id) references person (id)
);
create index team_member_by_person on team_member (person_id);

-- The queues that the shipped models' lanes name, and one centre: a new company can work at once.
insert into centre (id, key, name) values ('01900000-0000-7000-8000-000000000001', 'pusat', 'Pusat');
insert into team (id, version, key, name_id, name_en, active) values
    ('01900000-0000-7000-8000-000000000011', 0, 'front-office', 'Petugas depan', 'Front office', true),
    ('01900000-0000-7000-8000-000000000012', 0, 'credit', 'Kredit', 'Credit', true),
    ('01900000-0000-7000-8000-000000000013', 0, 'operations', 'Operasional', 'Operations', true);
