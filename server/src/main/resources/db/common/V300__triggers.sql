create table call_trigger (
  id uuid not null primary key,
  name varchar(80) not null,
  name_key varchar(80) not null,
  description varchar(500) default '' not null,
  channel varchar(20) not null,
  enabled boolean not null,
  all_of jsonb not null,
  any_of jsonb not null,
  actions jsonb not null,
  version bigint not null,
  constraint call_trigger__name__unique unique (name_key)
);

-- what conditions and actions name by its id
create table call_trigger_thing (
  trigger_id uuid not null,
  thing_id uuid not null,
  primary key (trigger_id, thing_id),
  constraint call_trigger_thing_trigger foreign key (trigger_id) references call_trigger (id)
);
create index call_trigger_thing_thing on call_trigger_thing (thing_id);

-- what triggers did; outlives the trigger
create table trigger_run (
  id uuid not null primary key,
  at timestamp(6) with time zone not null,
  trigger_id uuid not null,
  trigger_name varchar(80) not null,
  action varchar(40) not null,
  call_id varchar(150) not null,
  status varchar(20) not null,
  agent varchar(100),
  succeeded boolean not null,
  millis bigint not null,
  detail varchar(1000) not null
);
create index trigger_run_at on trigger_run (at);
create index trigger_run_trigger on trigger_run (trigger_id, at);
