create table queue (
  id uuid not null primary key,
  name varchar(40) not null,
  number varchar(10) not null,
  strategy varchar(20) not null,
  agent_timeout_seconds integer not null,
  retry_seconds integer not null,
  wrap_up_seconds integer not null,
  max_wait_seconds integer not null,
  service_level_seconds integer not null,
  weight integer not null,
  music_class varchar(40) not null,
  recorded boolean not null,
  version bigint not null,
  constraint queue__name__unique unique (name),
  constraint queue__number__unique unique (number)
);

create table queue_member (
  queue_id uuid not null,
  person_id uuid not null,
  -- the lower, the sooner
  penalty integer not null,
  -- the place in the list, from 0
  place integer not null,
  primary key (queue_id, person_id),
  constraint queue_member_queue foreign key (queue_id) references queue (id),
  constraint queue_member_agent foreign key (person_id) references agent (person_id)
);

create table inbound_number (
  id uuid not null primary key,
  -- digits as a trunk sends them, or an Asterisk pattern
  pattern varchar(60) not null,
  queue_id uuid not null,
  constraint inbound_number__pattern__unique unique (pattern),
  constraint inbound_number_queue foreign key (queue_id) references queue (id)
);
