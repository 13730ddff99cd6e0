create table routing_decision (
  id uuid not null primary key,
  made_at timestamp(6) with time zone not null,
  item_id varchar(150) not null,
  queue_id uuid not null,
  queue_name varchar(200) not null,
  channel varchar(20) not null,
  strategy varchar(20) not null,
  offer_number bigint not null,
  waited_millis bigint not null,
  chosen text not null,
  inputs text not null
);

create index routing_decision__item on routing_decision (item_id, made_at);
create index routing_decision__made_at on routing_decision (made_at);

-- live_item repeats the item while the offer rings or its conversation goes on: no item has two owners
create table routing_offer (
  number bigint not null primary key,
  item_id varchar(150) not null,
  live_item varchar(150),
  queue_id uuid not null,
  channel varchar(20) not null,
  state varchar(20) not null,
  outcome varchar(20),
  owner_id uuid,
  made_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  constraint routing_offer__live_item__unique unique (live_item)
);

create index routing_offer__item on routing_offer (item_id);
