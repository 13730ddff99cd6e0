create table agent (
  person_id uuid not null primary key,
  -- of the telephone account; not the password of the person
  sip_secret varchar(64) not null,
  constraint agent_person foreign key (person_id) references person (id)
);

create table pause_reason (
  id uuid not null primary key,
  name varchar(80) not null,
  constraint pause_reason__name__unique unique (name)
);
insert into pause_reason (id, name) values
  ('019a0000-0000-7000-8000-000000000001', 'Break'),
  ('019a0000-0000-7000-8000-000000000002', 'Lunch'),
  ('019a0000-0000-7000-8000-000000000003', 'Meeting'),
  ('019a0000-0000-7000-8000-000000000004', 'Training'),
  ('019a0000-0000-7000-8000-000000000005', 'Follow-up work');
