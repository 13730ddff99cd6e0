-- One row for each group of settings that was ever changed; the rest is as the program has it.
create table settings_group (
  name varchar(40) not null primary key,
  -- JSON
  content text not null,
  version bigint not null
);
