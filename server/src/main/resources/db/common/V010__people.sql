create table person (
  id uuid not null primary key,
  login_name varchar(100) not null,
  -- the login name in lower case: Ann and ann are one person
  login_key varchar(100) not null,
  full_name varchar(200) not null,
  email varchar(320) not null,
  role varchar(16) not null,
  extension varchar(10),
  password_hash varchar(300) not null,
  must_change_password boolean not null,
  enabled boolean not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  version bigint not null,
  constraint person__login_name__unique unique (login_key),
  constraint person__extension__unique unique (extension),
  constraint person_role check (role in ('ADMIN', 'USER', 'AGENT'))
);

create table sign_in_session (
  -- SHA-256 of the token in hex; the token itself is nowhere stored
  token_hash varchar(64) not null primary key,
  person_id uuid not null,
  application varchar(100),
  application_version varchar(50),
  address varchar(100) not null,
  created_at timestamp(6) with time zone not null,
  used_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  constraint sign_in_session_person foreign key (person_id) references person (id) on delete cascade
);
create index sign_in_session_of_person on sign_in_session (person_id);
create index sign_in_session_end on sign_in_session (expires_at);

-- Failed sign-ins by the name that was typed, whether or not somebody bears it.
create table sign_in_failure (
  login_key varchar(100) not null primary key,
  failures integer not null,
  last_at timestamp(6) with time zone not null,
  locked_until timestamp(6) with time zone
);
create index sign_in_failure_age on sign_in_failure (last_at);
