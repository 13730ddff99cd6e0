-- who gave up waiting on the line and is called back when his turn comes
alter table queue add column callback jsonb;
alter table call_fact add column callback_of varchar(160);
create table queue_callback (
  id uuid not null primary key,
  queue_id uuid not null,
  number varchar(40) not null,
  joined_at timestamp with time zone not null,
  asked_call varchar(150) not null,
  state varchar(20) not null,
  tries integer not null,
  last_call varchar(150) not null,
  changed_at timestamp with time zone not null,
  constraint queue_callback_queue foreign key (queue_id) references queue (id) on delete cascade
);
create index queue_callback_state on queue_callback (state, queue_id);
