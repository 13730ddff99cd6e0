-- Queues that an agent has left for now, although a member.
create table queue_absence (
  agent_id uuid not null,
  queue_id uuid not null,
  since timestamp with time zone not null,
  primary key (agent_id, queue_id),
  constraint queue_absence_agent foreign key (agent_id) references person (id) on delete cascade,
  constraint queue_absence_queue foreign key (queue_id) references queue (id) on delete cascade
);
