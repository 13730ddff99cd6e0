-- What a leg did with the call: BLIND or ATTENDED, and to whom.
alter table call_leg add column transfer varchar(16);
alter table call_leg add column transferred_to varchar(200);
create index call_leg_agent_began on call_leg (agent_id, began_at);
