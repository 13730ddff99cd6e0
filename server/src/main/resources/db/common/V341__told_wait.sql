-- how long the caller was told the wait would be, from entering the queue on
alter table call_fact add column told_wait_ms bigint;
