-- Whether an agent wished the recording; else a queue or a route wanted it.
alter table recording add column manual boolean default false not null;
