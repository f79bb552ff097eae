-- Papers. What is in them lies in a table of its own, so that lists never read it.
create table document (
    id           uuid         not null,
    file_name    varchar(160) not null,
    media_type   varchar(100) not null,
    size         integer      not null,
    sha256       varchar(64)  not null,
    stored_at    timestamptz  not null,
    stored_by    varchar(200) not null,
    -- What it belongs to; empty until the form it was added to is sent.
    subject_type varchar(40),
    subject_id   varchar(64),
    constraint document_pk primary key (id),
    constraint document_size_positive check (size > 0),
    constraint document_subject_whole check ((subject_type is null) = (subject_id is null))
);
create index document_subject_ix on document (subject_type, subject_id, id) where subject_id is not null;
create index document_left_ix on document (stored_at) where subject_id is null;

create table document_content (
    document_id uuid  not null,
    content     bytea not null,
    constraint document_content_pk primary key (document_id),
    constraint document_content_document_fk foreign key (document_id) references document (id) on delete cascade
);
