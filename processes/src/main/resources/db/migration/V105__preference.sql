-- What a person has set for themselves and only screens ask for: one small text per name.
create table person_preference (
    person_id uuid         not null,
    name      varchar(60)  not null,
    value     varchar(200) not null,
    constraint person_preference_pk primary key (person_id, name),
    constraint person_preference_person_fk foreign key (person_id) references person (id) on delete cascade
);
