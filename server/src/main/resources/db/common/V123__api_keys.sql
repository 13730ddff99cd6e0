-- Keys by which programs act in the name of a person.
create table api_key (
  id uuid not null primary key,
  person_id uuid not null,
  name varchar(100) not null,
  -- SHA-256 of the key in hex; the key itself is nowhere stored
  token_hash varchar(64) not null,
  -- its first characters, by which people recognise it
  token_start varchar(12) not null,
  -- codes of permissions, comma-separated
  scopes varchar(4000) not null,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone,
  last_used_at timestamp(6) with time zone,
  constraint api_key__name__unique unique (name),
  constraint api_key__token_hash__unique unique (token_hash),
  constraint api_key_person foreign key (person_id) references person (id) on delete cascade
);
create index api_key_of_person on api_key (person_id);
