create table skill (
  id uuid not null primary key,
  name varchar(80) not null,
  name_key varchar(80) not null,
  description varchar(500) not null,
  version bigint not null,
  constraint skill__name__unique unique (name_key)
);

create table agent_skill (
  person_id uuid not null,
  skill_id uuid not null,
  level integer not null,
  primary key (person_id, skill_id),
  constraint agent_skill_agent foreign key (person_id) references agent (person_id),
  constraint agent_skill_skill foreign key (skill_id) references skill (id)
);
create index agent_skill_skill on agent_skill (skill_id);
