-- What the inbox is read by. Process and step are keys: compared byte by byte, as the program does.
alter table work_item
    alter column process_key type varchar(120) collate "C",
    alter column step type varchar(120) collate "C",
    -- Whom it is about, as the dictionary of subjects numbers it; a column of its own, so that no statement has to ask.
    add column subject_id bigint generated always as (hashtextextended(about, 0)) stored;

-- One partial index per sort of what waits, each within its queue: a page is a merge of the queues' heads. Items held
-- and items done are few for a person, or read in one order.
drop index work_item_urgent_ix;
create index work_item_urgent_ix on work_item (queue_id, (-priority), created_at, id) where state = 'READY';
create index work_item_age_ix on work_item (queue_id, created_at, id) where state = 'READY';
create index work_item_amount_ix on work_item (queue_id, coalesce(amount, -1000000000000000), id)
    where state = 'READY';
create index work_item_about_ix on work_item (queue_id, (lower(about) collate "C"), id) where state = 'READY';
create index work_item_step_ix on work_item (queue_id, process_key, step, due_at, id) where state = 'READY';
create index work_item_subject_ix on work_item (subject_id, queue_id, due_at, id) where state = 'READY';
