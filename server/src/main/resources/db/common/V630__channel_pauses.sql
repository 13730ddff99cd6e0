-- on which channels who is signed on is paused, and why
create table agent_pause (
  agent_id uuid not null,
  channel varchar(20) not null,
  reason varchar(80) not null,
  primary key (agent_id, channel),
  constraint agent_pause_session foreign key (agent_id)
    references agent_session (agent_id) on delete cascade
);
insert into agent_pause (agent_id, channel, reason)
select agent_id, 'VOICE', pause_reason from agent_session where pause_reason is not null
union all
select agent_id, 'CHAT', pause_reason from agent_session where pause_reason is not null
union all
select agent_id, 'EMAIL', pause_reason from agent_session where pause_reason is not null
union all
select agent_id, 'SMS', pause_reason from agent_session where pause_reason is not null
union all
select agent_id, 'OPENCHANNEL', pause_reason from agent_session where pause_reason is not null
union all
select agent_id, 'FAX', pause_reason from agent_session where pause_reason is not null;
alter table agent_session drop column pause_reason;
