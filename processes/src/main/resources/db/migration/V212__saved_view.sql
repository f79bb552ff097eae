-- Views of the inbox that people gave a name, and which of them a person's inbox opens with.
create table saved_view (
    key         varchar(30)   not null,
    owner       uuid          not null,
    team_id     uuid,
    name        varchar(60)   not null,
    scope       varchar(10)   not null,
    filter      jsonb         not null,
    sort_by     varchar(10)   not null,
    descending  boolean       not null,
    columns     varchar(4000) not null,
    created_at  timestamptz   not null,
    changed_at  timestamptz   not null,
    constraint saved_view_pk primary key (key),
    constraint saved_view_owner_fk foreign key (owner) references person (id),
    constraint saved_view_team_fk foreign key (team_id) references team (id)
);
create unique index saved_view_name_key on saved_view (owner, lower(name));
create index saved_view_team_ix on saved_view (team_id) where team_id is not null;

create table saved_view_default (
    person_id uuid        not null,
    view_key  varchar(30) not null,
    constraint saved_view_default_pk primary key (person_id),
    constraint saved_view_default_person_fk foreign key (person_id) references person (id),
    constraint saved_view_default_view_fk foreign key (view_key) references saved_view (key) on delete cascade
);
create index saved_view_default_view_ix on saved_view_default (view_key);
