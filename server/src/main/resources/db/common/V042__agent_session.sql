-- Who is signed on to the queues, so that a restart of the server changes nothing for agents.
create table agent_session (
  agent_id uuid not null primary key,
  signed_on_at timestamp with time zone not null,
  -- absent while not paused
  pause_reason varchar(80)
);
