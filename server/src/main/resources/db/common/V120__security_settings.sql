-- How strict sign-in is: one row, absent while nobody has set anything.
create table security_settings (
  id integer not null primary key,
  content jsonb not null,
  changed_at timestamp(6) with time zone not null,
  version bigint not null,
  constraint security_settings_one check (id = 1)
);

-- When the present password was chosen.
alter table person add column password_changed_at timestamp(6) with time zone;
update person set password_changed_at = created_at;

-- Earlier passwords, so that none is chosen again too soon.
create table password_past (
  id uuid not null primary key,
  person_id uuid not null,
  ended_at timestamp(6) with time zone not null,
  password_hash varchar(300) not null,
  constraint password_past_person foreign key (person_id) references person (id) on delete cascade
);
create index password_past_of_person on password_past (person_id, ended_at);
