create table second_factor (
  person_id uuid not null primary key,
  -- sealed by the server's key; the secret itself is nowhere stored
  sealed_secret varchar(300) not null,
  begun_at timestamp(6) with time zone not null,
  -- absent until the first right code
  confirmed_at timestamp(6) with time zone,
  -- the time step of the last code that was taken: no code is taken twice
  last_step bigint not null,
  constraint second_factor_person foreign key (person_id) references person (id) on delete cascade
);

create table recovery_code (
  person_id uuid not null,
  -- SHA-256 in hex; the codes are random and long
  code_hash varchar(64) not null,
  primary key (person_id, code_hash),
  constraint recovery_code_person foreign key (person_id) references person (id) on delete cascade
);
