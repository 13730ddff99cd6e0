create table preference (
  person_id uuid not null,
  name varchar(100) not null,
  content varchar(10000) not null,
  primary key (person_id, name),
  constraint preference_person foreign key (person_id) references person (id) on delete cascade
);
