-- Words for how conversations ended, on up to three levels.
create table disposition (
  id uuid not null primary key,
  name varchar(80) not null,
  name_key varchar(80) not null,
  description varchar(500) not null,
  parent_id uuid,
  queue_id uuid,
  version bigint not null,
  constraint disposition__name__unique unique (parent_id, queue_id, name_key),
  constraint disposition_parent foreign key (parent_id) references disposition (id)
);
create index disposition_parent_index on disposition (parent_id);

-- How a call ended, as the agent said last: the words themselves, whatever becomes of the list.
create table call_disposition (
  call_id varchar(160) not null primary key,
  agent_id uuid not null,
  first_level varchar(80) not null,
  second_level varchar(80) not null,
  third_level varchar(80) not null,
  note varchar(500) not null,
  chosen_at timestamp with time zone not null
);

-- Calls that wait for their agent's word.
create table disposition_due (
  agent_id uuid not null,
  call_id varchar(160) not null,
  queue varchar(80) not null,
  due_since timestamp with time zone not null,
  primary key (agent_id, call_id)
);

insert into disposition (id, name, name_key, description, parent_id, queue_id, version) values
  ('019abb00-0000-7000-8000-000000000001', 'Interested', 'interested', '', null, null, 1),
  ('019abb00-0000-7000-8000-000000000002', 'Not interested', 'not interested', '', null, null, 1),
  ('019abb00-0000-7000-8000-000000000003', 'Sold', 'sold', '', null, null, 1),
  ('019abb00-0000-7000-8000-000000000004', 'Special', 'special', '', null, null, 1),
  ('019abb00-0000-7000-8000-000000000005', 'Answering machine', 'answering machine', '', null, null, 1),
  ('019abb00-0000-7000-8000-000000000006', 'Fax', 'fax', '', null, null, 1);
