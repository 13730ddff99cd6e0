create table tag (
  id uuid not null primary key,
  name varchar(80) not null,
  name_key varchar(80) not null,
  colour varchar(7) not null,
  description varchar(500) not null,
  version bigint not null,
  constraint tag__name__unique unique (name_key)
);
