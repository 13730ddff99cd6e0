create table smtp_account (
  id uuid not null primary key,
  name varchar(80) not null,
  name_key varchar(80) not null,
  account_key varchar(5) not null,
  service varchar(20) not null,
  address varchar(320) not null,
  sender_name varchar(80) not null,
  host varchar(253) not null,
  port integer not null,
  security varchar(10) not null,
  login varchar(320) not null,
  -- sealed under the key of the data folder; empty for none
  sealed_password varchar(1000) default '' not null,
  password_set boolean not null,
  description varchar(500) not null,
  active boolean not null,
  standard boolean not null,
  version bigint not null,
  constraint smtp_account__name__unique unique (name_key),
  constraint smtp_account__account_key__unique unique (account_key)
);
