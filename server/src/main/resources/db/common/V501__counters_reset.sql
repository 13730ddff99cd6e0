-- Since when a queue's counters on the board count, where a supervisor has begun them anew.
create table queue_counting (
  queue_id uuid not null primary key,
  counted_from timestamp(6) with time zone not null,
  constraint queue_counting_queue foreign key (queue_id) references queue (id) on delete cascade
);
