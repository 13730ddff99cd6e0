alter table queue add column description varchar(1000) default '' not null;
-- false: the membership comes from teams alone
alter table queue_member add column direct boolean default true not null;

create table queue_team (
  queue_id uuid not null,
  team_id uuid not null,
  penalty integer not null,
  primary key (queue_id, team_id),
  constraint queue_team_queue foreign key (queue_id) references queue (id),
  constraint queue_team_team foreign key (team_id) references team (id)
);
create index queue_team_team on queue_team (team_id);

alter table inbound_number add column description varchar(1000) default '' not null;
alter table inbound_number add column version bigint default 1 not null;
create index inbound_number_queue on inbound_number (queue_id);
alter table trunk add column description varchar(1000) default '' not null;
alter table trunk add column enabled boolean default true not null;
alter table trunk add column version bigint default 1 not null;
