create table route (
  id uuid not null primary key,
  name varchar(80) not null,
  name_key varchar(80) not null,
  kind varchar(20) not null,
  -- digits, or an Asterisk pattern
  pattern varchar(60) not null,
  context varchar(40) not null,
  description varchar(1000) not null,
  enabled boolean not null,
  -- beginnings of numbers that are not called, comma-separated
  denied varchar(1000) not null,
  version bigint not null,
  constraint route__name__unique unique (name_key),
  constraint route__pattern__unique unique (context, pattern)
);

create table route_step (
  route_id uuid not null,
  -- from 0
  place integer not null,
  application varchar(40) not null,
  -- absent: always
  interval_id uuid,
  primary key (route_id, place),
  constraint route_step_route foreign key (route_id) references route (id),
  constraint route_step_interval foreign key (interval_id) references time_interval (id)
);
create index route_step_interval on route_step (interval_id);

create table route_parameter (
  route_id uuid not null,
  place integer not null,
  name varchar(40) not null,
  text varchar(500) not null,
  -- the configured thing that the text names by its id
  thing_id uuid,
  primary key (route_id, place, name),
  constraint route_parameter_step foreign key (route_id, place)
    references route_step (route_id, place)
);
create index route_parameter_thing on route_parameter (thing_id);

insert into route (id, name, name_key, kind, pattern, context, description, enabled, denied, version)
  select id, pattern, lower(pattern), 'INBOUND', pattern, 'inbound', description, true, '', version
  from inbound_number;
insert into route_step (route_id, place, application)
  select id, 0, 'queue' from inbound_number;
insert into route_parameter (route_id, place, name, text, thing_id)
  select id, 0, 'queue', cast(queue_id as varchar(36)), queue_id from inbound_number;
drop table inbound_number;
