-- What each claim and completion writes, made smaller. Every index of a table is written anew with each version of a row
-- unless no indexed column changed, so an index must earn its place.

-- An item has its task's id from now on; only older items are looked for by the task.
alter table work_item drop constraint work_item_task_key;
create unique index work_item_task_ix on work_item (engine_task) where engine_task <> id::text;

-- The latest changes are found by their lines in the journal, which is only ever added to.
alter table case_event add column item uuid;
drop index work_item_changed_ix;

-- Rows that are changed in place again and again: with room in their page no index is touched.
alter table work_counter set (fillfactor = 40);
alter table act_ru_execution set (fillfactor = 80);
