-- The PINs by which supervisors listen by telephone.
create table spy_pin (
  person_id uuid not null primary key,
  sealed_pin varchar(400) not null,
  constraint spy_pin_person foreign key (person_id) references person (id) on delete cascade
);
