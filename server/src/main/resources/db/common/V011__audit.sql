create table audit (
  id uuid not null primary key,
  at timestamp(6) with time zone not null,
  actor_id uuid,
  actor_name varchar(100) not null,
  action varchar(80) not null,
  kind varchar(60) not null,
  subject_id varchar(100) not null,
  subject_name varchar(300) not null,
  old_value jsonb,
  new_value jsonb
);
create index audit_time on audit (at);
create index audit_subject on audit (kind, subject_id);
