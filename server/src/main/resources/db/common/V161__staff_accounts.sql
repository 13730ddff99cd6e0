-- An agent, beside what every person has.
alter table agent add column alias varchar(100) default '' not null;
alter table agent add column description varchar(1000) default '' not null;
-- PHONEBAR, WEBRTC, EXTERNAL
alter table agent add column typology varchar(16) default 'PHONEBAR' not null;
alter table agent add column login_in_pause boolean default false not null;
alter table agent add column auto_answer boolean default false not null;
alter table agent add column auto_answer_seconds integer default 0 not null;
-- AS_QUEUE, NEVER
alter table agent add column recording varchar(16) default 'AS_QUEUE' not null;
alter table agent add column caller_id varchar(80) default '' not null;
-- RFC4733, INFO, INBAND, AUTO
alter table agent add column dtmf varchar(16) default 'RFC4733' not null;
alter table agent add column call_waiting boolean default false not null;
-- pieces of work at a time, 0 = none of this channel
alter table agent add column chats integer default 3 not null;
alter table agent add column emails integer default 3 not null;
alter table agent add column messages integer default 3 not null;
alter table agent add column faxes integer default 1 not null;
alter table agent add column open_channels integer default 3 not null;
-- the bar, and which of its settings the agent cannot change
alter table agent add column pop_up boolean default true not null;
alter table agent add column always_on_top boolean default true not null;
alter table agent add column forced jsonb default '[]' not null;

-- A person that is stored step by step in one transaction.
alter table person alter column role set default 'AGENT';
alter table person alter column password_hash set default '';
alter table person alter column must_change_password set default false;
alter table person alter column created_at set default current_timestamp;
alter table person alter column changed_at set default current_timestamp;
create index person_extension on person (extension);
create index person_full_name on person (full_name);

-- Extensions of the exchange without a person: reception, door, meeting room.
create table telephone (
  id uuid not null primary key,
  name varchar(100) not null,
  name_key varchar(100) not null,
  extension varchar(10) not null,
  email varchar(320) not null,
  description varchar(1000) not null,
  caller_id varchar(80) not null,
  dtmf varchar(16) not null,
  enabled boolean not null,
  sip_secret varchar(64) default '' not null,
  version bigint not null,
  constraint telephone__name__unique unique (name_key)
);

create table team (
  id uuid not null primary key,
  name varchar(100) not null,
  name_key varchar(100) not null,
  description varchar(1000) not null,
  version bigint not null,
  constraint team__name__unique unique (name_key)
);

create table team_member (
  team_id uuid not null,
  person_id uuid not null,
  primary key (team_id, person_id),
  constraint team_member_team foreign key (team_id) references team (id),
  constraint team_member_agent foreign key (person_id) references agent (person_id)
);
create index team_member_person on team_member (person_id);

-- Every internal number once: of agents, users, telephones and queues.
create table internal_number (
  number varchar(10) not null primary key,
  -- agent, user, telephone, queue
  kind varchar(20) not null,
  owner_id uuid not null,
  constraint internal_number__owner_id__unique unique (owner_id)
);
insert into internal_number (number, kind, owner_id)
  select extension, case when role = 'AGENT' then 'agent' else 'user' end, id
  from person where extension is not null;
insert into internal_number (number, kind, owner_id)
  select number, 'queue', id from queue
  where not exists (select 1 from internal_number taken where taken.number = queue.number);

alter table profile alter column queue_reach set default 'LISTED';
alter table profile alter column agent_reach set default 'LISTED';
