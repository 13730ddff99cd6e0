create table sound (
  id uuid not null primary key,
  name varchar(80) not null,
  name_key varchar(80) not null,
  description varchar(500) not null,
  -- as it was uploaded; empty before
  file_name varchar(200) default '' not null,
  -- of the converted sound; 0 before it was uploaded
  millis integer default 0 not null,
  -- SHA-256 of the converted file, under which it lies in the data folder
  content_hash varchar(64) default '' not null,
  version bigint not null,
  constraint sound__name__unique unique (name_key)
);
