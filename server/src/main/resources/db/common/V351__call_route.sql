-- which route a call took, by its name then
alter table call_fact add column route_id uuid;
alter table call_fact add column route varchar(80);
