-- Who a person is at an identity provider: what the provider never gives to anybody else.
create table identity (
  issuer varchar(500) not null,
  subject varchar(255) not null,
  person_id uuid not null,
  linked_at timestamp with time zone not null,
  primary key (issuer, subject),
  constraint identity_person_issuer unique (person_id, issuer),
  constraint identity_person foreign key (person_id) references person (id) on delete cascade
);
