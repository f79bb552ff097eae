-- What people typed and did not send yet. Texts and not jsonb: kept as it was typed, in its order and with all its signs.
-- No foreign key to work_item: its check would lock the item's row at each save and make a completion wait.
create table work_draft (
    item_id    uuid        not null,
    person_id  uuid        not null,
    revision   integer     not null,
    base       text        not null,
    "values"   text        not null,
    collisions text,
    saved_at   timestamptz not null,
    constraint work_draft_pk primary key (item_id, person_id)
);
create index work_draft_saved_ix on work_draft (saved_at);
