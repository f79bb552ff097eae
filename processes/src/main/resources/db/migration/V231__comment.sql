-- What people say about cases. A comment that was taken back keeps its row without its text.
create table case_comment (
    id          uuid         not null,
    case_id     uuid         not null,
    author      uuid         not null,
    author_name varchar(200) not null,
    markdown    text         not null,
    mentioned   uuid[]       not null default '{}',
    at          timestamptz  not null,
    edited_at   timestamptz,
    deleted_at  timestamptz,
    constraint case_comment_pk primary key (id),
    constraint case_comment_deleted_empty check (deleted_at is null or markdown = '')
);
create index case_comment_case_ix on case_comment (case_id, id desc);
