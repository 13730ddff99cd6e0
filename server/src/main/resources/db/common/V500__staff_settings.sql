-- how much an agent's desk writes into its log: ERROR, WARN, INFO, DEBUG
alter table agent add column log_level varchar(10) default 'INFO' not null;

-- when a telephone was made and changed: of those that are there, as the audit tells
alter table telephone add column created_at timestamp(6) with time zone;
alter table telephone add column changed_at timestamp(6) with time zone;
update telephone set
  created_at = (select min(at) from audit where kind = 'telephone' and subject_id = cast(telephone.id as varchar(100))),
  changed_at = (select max(at) from audit where kind = 'telephone' and subject_id = cast(telephone.id as varchar(100)));
