-- Digits before a number that choose the way out and the number shown.
create table out_prefix (
  id uuid not null primary key,
  name varchar(80) not null,
  name_key varchar(80) not null,
  -- the digits
  digits varchar(10) not null,
  -- where the rest is dialled
  context varchar(40) not null,
  keep boolean not null,
  caller_id varchar(130) default '' not null,
  description varchar(1000) default '' not null,
  enabled boolean not null,
  version bigint not null,
  constraint out_prefix__name__unique unique (name_key),
  constraint out_prefix__digits__unique unique (digits)
);

-- Who may dial it; whoever goes is forgotten here.
create table out_prefix_agent (
  prefix_id uuid not null,
  person_id uuid not null,
  primary key (prefix_id, person_id),
  constraint out_prefix_agent_prefix foreign key (prefix_id) references out_prefix (id),
  constraint out_prefix_agent_agent foreign key (person_id) references agent (person_id)
    on delete cascade
);
create index out_prefix_agent_person on out_prefix_agent (person_id);

create table out_prefix_team (
  prefix_id uuid not null,
  team_id uuid not null,
  primary key (prefix_id, team_id),
  constraint out_prefix_team_prefix foreign key (prefix_id) references out_prefix (id),
  constraint out_prefix_team_team foreign key (team_id) references team (id)
    on delete cascade
);
create index out_prefix_team_team on out_prefix_team (team_id);

-- By which prefix a call went out, by its name then.
alter table call_fact add column prefix_id uuid;
alter table call_fact add column prefix varchar(80);
