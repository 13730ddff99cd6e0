-- Sound files of calls; the file lies below the recordings folder of its node.
create table recording (
  id uuid not null primary key,
  call_id varchar(160) not null,
  node varchar(64) not null,
  file varchar(400) not null unique,
  bytes bigint not null,
  sha256 char(64) not null,
  found_at timestamp with time zone not null
);
create index recording_call on recording (call_id);
