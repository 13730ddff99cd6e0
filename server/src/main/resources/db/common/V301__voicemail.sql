-- Boxes for messages of callers.
create table mailbox (
  id uuid not null primary key,
  name varchar(80) not null,
  name_key varchar(80) not null,
  number varchar(20) not null,
  sealed_pin varchar(400) default '' not null,
  pin_set boolean default false not null,
  email varchar(320) default '' not null,
  attach boolean not null,
  delete_after_mail boolean not null,
  greeting_id uuid,
  max_seconds integer not null,
  max_messages integer not null,
  version bigint not null,
  constraint mailbox__name__unique unique (name_key),
  constraint mailbox__number__unique unique (number),
  constraint mailbox_greeting foreign key (greeting_id) references sound (id)
);

-- The messages of which somebody was told by mail already.
create table voicemail_told (
  box_id uuid not null,
  message_id varchar(120) not null,
  told_at timestamp with time zone not null,
  primary key (box_id, message_id)
);
