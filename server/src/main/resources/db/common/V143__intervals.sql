create table time_interval (
  id uuid not null primary key,
  name varchar(80) not null,
  name_key varchar(80) not null,
  description varchar(500) not null,
  -- empty: the zone of the centre
  zone varchar(60) not null,
  rules jsonb not null,
  version bigint not null,
  constraint time_interval__name__unique unique (name_key)
);
