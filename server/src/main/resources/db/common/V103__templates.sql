create table template (
  id uuid not null primary key,
  name varchar(80) not null,
  name_key varchar(80) not null,
  description varchar(500) not null,
  body text not null,
  version bigint not null,
  constraint template__name__unique unique (name_key)
);

-- Custom variables; the standard ones are no rows.
create table variable (
  id uuid not null primary key,
  name varchar(80) not null,
  name_key varchar(80) not null,
  scope varchar(16) not null,
  default_value varchar(2000) not null,
  description varchar(500) not null,
  version bigint not null,
  constraint variable__name__unique unique (name_key)
);
