-- What is in papers, in pieces of at most 256 kB, so that nobody has to hold a whole paper in memory.
create table document_chunk (
    document_id uuid    not null,
    number      integer not null,
    content     bytea   not null,
    constraint document_chunk_pk primary key (document_id, number),
    constraint document_chunk_document_fk foreign key (document_id) references document (id) on delete cascade,
    constraint document_chunk_size check (length(content) between 1 and 262144)
);
-- Papers are compressed already; trying again costs time only.
alter table document_chunk alter column content set storage external;

insert into document_chunk (document_id, number, content)
select document_id, piece, substring(content from piece * 262144 + 1 for 262144)
from document_content, generate_series(0, (length(content) - 1) / 262144) as piece;
drop table document_content;

-- Who stored a paper may see it before it belongs to anything, and may take it away again.
alter table document add column stored_by_id uuid;
