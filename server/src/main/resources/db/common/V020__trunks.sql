create table trunk (
  id uuid not null primary key,
  name varchar(40) not null,
  host varchar(255) not null,
  port integer not null,
  -- addresses and networks from which its calls come, comma-separated
  matches varchar(2000) not null,
  constraint trunk__name__unique unique (name)
);
