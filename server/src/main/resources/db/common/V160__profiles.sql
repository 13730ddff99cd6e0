-- What users may; the permissions are names of the program's own list.
create table profile (
  id uuid not null primary key,
  name varchar(100) not null,
  description varchar(1000) not null,
  -- ALL or LISTED
  queue_reach varchar(16) not null,
  -- ALL, LISTED or OF_QUEUES
  agent_reach varchar(16) not null,
  auto_associate boolean not null,
  version bigint not null,
  constraint profile__name__unique unique (name)
);

create table profile_permission (
  profile_id uuid not null,
  permission varchar(60) not null,
  primary key (profile_id, permission),
  constraint profile_permission_profile foreign key (profile_id) references profile (id) on delete cascade
);

-- The queues and agents of a reach LISTED; the kind is QUEUE or AGENT.
create table profile_resource (
  profile_id uuid not null,
  kind varchar(16) not null,
  resource_id uuid not null,
  primary key (profile_id, kind, resource_id),
  constraint profile_resource_profile foreign key (profile_id) references profile (id) on delete cascade
);

-- A user has one profile; one without a profile may nothing.
create table profile_member (
  person_id uuid not null primary key,
  profile_id uuid not null,
  constraint profile_member_person foreign key (person_id) references person (id) on delete cascade,
  constraint profile_member_profile foreign key (profile_id) references profile (id)
);
create index profile_member_profile on profile_member (profile_id);

-- What an agent may beside the work at the telephone.
create table agent_permission (
  person_id uuid not null,
  permission varchar(60) not null,
  primary key (person_id, permission),
  constraint agent_permission_person foreign key (person_id) references person (id) on delete cascade
);

insert into profile (id, name, description, queue_reach, agent_reach, auto_associate, version) values
  ('019a0000-0000-7000-8000-000000000101', 'Default', '', 'LISTED', 'LISTED', false, 1);

-- Users of before keep what they could do.
insert into profile (id, name, description, queue_reach, agent_reach, auto_associate, version)
  select distinct cast('019a0000-0000-7000-8000-000000000102' as uuid), 'profile_1', '', 'ALL', 'ALL', true, 1
  from person where role = 'USER';
insert into profile_permission (profile_id, permission)
  select profile.id, given.permission
  from profile cross join (values ('AGENTS_READ'), ('QUEUES_READ'), ('CALLS_CONTROL'), ('ROUTING_READ'),
    ('ROUTING_CONTROL'), ('REALTIME_READ'), ('REPORTS_READ'), ('RECORDINGS_PLAY')) as given (permission)
  where profile.name = 'profile_1';
insert into profile_member (person_id, profile_id)
  select id, cast('019a0000-0000-7000-8000-000000000102' as uuid) from person where role = 'USER';
insert into agent_permission (person_id, permission)
  select person_id, 'RECORDINGS_PLAY' from agent;
insert into agent_permission (person_id, permission)
  select person_id, 'PHONE_TRANSFER' from agent;

create index queue_member_person on queue_member (person_id);
create index call_leg_agent on call_leg (agent_id, began_at);
