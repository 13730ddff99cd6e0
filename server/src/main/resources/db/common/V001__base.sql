create table parley_meta (
  name varchar(64) not null primary key,
  content varchar(4000) not null
);
