-- Codes that were mailed to people who forgot their password.
create table password_reset (
  -- SHA-256 of the code in hex; the code itself is nowhere stored
  token_hash varchar(64) not null primary key,
  person_id uuid not null,
  made_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  constraint password_reset_person foreign key (person_id) references person (id) on delete cascade
);
create index password_reset_of_person on password_reset (person_id);
create index password_reset_end on password_reset (expires_at);
