-- One row: when this centre was installed, and the id that licences may be bound to.
create table installation (
  only_row integer not null primary key,
  server_id uuid not null,
  installed_at timestamp(6) with time zone not null,
  constraint installation_one check (only_row = 1)
);

-- Every licence that was applied; the last one counts.
create table licence (
  id uuid not null primary key,
  code text not null,
  applied_at timestamp(6) with time zone not null,
  applied_by varchar(100) not null
);
create index licence_time on licence (applied_at);

create table plan_request (
  id uuid not null primary key,
  requested_at timestamp(6) with time zone not null,
  requested_by varchar(100) not null,
  current_plan varchar(80) not null,
  current_agents integer not null,
  plan varchar(80) not null,
  agents integer not null,
  billing varchar(20) not null,
  modules varchar(400) not null,
  note varchar(2000) not null,
  contact varchar(200) not null,
  email varchar(320) not null
);
create index plan_request_time on plan_request (requested_at);
