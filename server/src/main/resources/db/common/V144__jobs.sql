-- As db-scheduler wants it.
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp(6) with time zone not null,
  picked boolean not null,
  picked_by varchar(100),
  last_success timestamp(6) with time zone,
  last_failure timestamp(6) with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp(6) with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

create table job_run (
  id uuid not null primary key,
  job varchar(100) not null,
  started_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone not null,
  succeeded boolean not null,
  -- what was done, or why it failed
  detail varchar(1000) not null
);
create index job_run_of_job on job_run (job, started_at);
