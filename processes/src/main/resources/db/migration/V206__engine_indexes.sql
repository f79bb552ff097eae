-- Indexes of the engine's that every start and completion wrote and nothing reads here.

-- For task lists, which work_item answers; the engine's tasks are only read by id, execution or process.
drop index act_idx_task_create;
drop index act_idx_task_last_updated;
drop index act_idx_task_assignee;
drop index act_idx_task_owner;
-- For tenants, which there are none of.
drop index act_idx_task_tenant_id;
drop index act_idx_exec_tenant_id;
drop index act_idx_variable_tenant_id;
drop index act_idx_event_subscr_tenant_id;
-- For searching tasks by variables of their own, which none has.
drop index act_idx_variable_task_name_type;

-- Columns that are nearly always empty. An index without the empty ones serves the same questions, foreign keys
-- included, since each of them asks for a value.
drop index act_idx_exe_parent;
create index act_idx_exe_parent on act_ru_execution (parent_id_) where parent_id_ is not null;
drop index act_idx_exe_super;
create index act_idx_exe_super on act_ru_execution (super_exec_) where super_exec_ is not null;
drop index act_idx_task_case_exec;
create index act_idx_task_case_exec on act_ru_task (case_execution_id_) where case_execution_id_ is not null;
drop index act_idx_task_case_def_id;
create index act_idx_task_case_def_id on act_ru_task (case_def_id_) where case_def_id_ is not null;
drop index act_idx_variable_task_id;
create index act_idx_variable_task_id on act_ru_variable (task_id_) where task_id_ is not null;
drop index act_idx_var_bytearray;
create index act_idx_var_bytearray on act_ru_variable (bytearray_id_) where bytearray_id_ is not null;
drop index act_idx_batch_id;
create index act_idx_batch_id on act_ru_variable (batch_id_) where batch_id_ is not null;
drop index act_idx_var_case_exe;
create index act_idx_var_case_exe on act_ru_variable (case_execution_id_) where case_execution_id_ is not null;
drop index act_idx_var_case_inst_id;
create index act_idx_var_case_inst_id on act_ru_variable (case_inst_id_) where case_inst_id_ is not null;
drop index act_idx_event_subscr_config_;
create index act_idx_event_subscr_config_ on act_ru_event_subscr (configuration_) where configuration_ is not null;
