-- The orders' indexes carry what lists are filtered by, so that a filter is judged without looking at the items. Some
-- thirty bytes more when an item comes; nothing when it is taken or done, for then it leaves these indexes.
drop index work_item_waiting_ix;
create index work_item_waiting_ix on work_item (queue_id, due_at, id)
    include (created_at, amount, priority, channel, subject_id) where state = 'READY';
drop index work_item_urgent_ix;
create index work_item_urgent_ix on work_item (queue_id, (-priority), created_at, id)
    include (due_at, amount, priority, channel, subject_id) where state = 'READY';
drop index work_item_age_ix;
create index work_item_age_ix on work_item (queue_id, created_at, id)
    include (due_at, amount, priority, channel, subject_id) where state = 'READY';
drop index work_item_amount_ix;
create index work_item_amount_ix on work_item (queue_id, coalesce(amount, -1000000000000000), id)
    include (due_at, created_at, amount, priority, channel, subject_id) where state = 'READY';
drop index work_item_step_ix;
create index work_item_step_ix on work_item (queue_id, process_key, step, due_at, id)
    include (created_at, amount, priority, channel, subject_id) where state = 'READY';
drop index work_item_subject_ix;
create index work_item_subject_ix on work_item (subject_id, queue_id, due_at, id)
    include (created_at, amount, priority, channel) where state = 'READY';
-- What a person holds is counted from it, what is put off among it.
drop index work_item_held_ix;
create index work_item_held_ix on work_item (holder, due_at, id) include (snoozed_until) where state = 'CLAIMED';
