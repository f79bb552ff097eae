-- The trail is read from the newest back, of everybody or of one person, and tells by which way something was done.
alter table audit_entry add column way varchar(10);
create index audit_entry_at_ix on audit_entry (at desc, id desc);
create index audit_entry_actor_ix on audit_entry (actor_id, at desc, id desc) where actor_id is not null;
