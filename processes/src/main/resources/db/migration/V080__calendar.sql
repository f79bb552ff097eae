-- The company's working time: weekly hours and holidays. Day 1 is Monday, as ISO 8601 counts.
create table working_hours (
    day    smallint not null,
    opens  time     not null,
    closes time     not null,
    constraint working_hours_pk primary key (day, opens),
    constraint working_hours_day_known check (day between 1 and 7),
    constraint working_hours_forward check (closes > opens)
);
insert into working_hours (day, opens, closes)
select day, time '08:00', time '17:00' from generate_series(1, 6) day;

create table holiday (
    day  date         not null,
    name varchar(120) not null,
    constraint holiday_pk primary key (day)
);
