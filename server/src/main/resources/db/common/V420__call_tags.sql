-- The labels of a call: name and colour as they were when it got them, whatever becomes of the tag.
create table call_tag (
  call_id varchar(160) not null,
  tag_id uuid not null,
  name varchar(80) not null,
  colour varchar(7) not null,
  tagged_at timestamp with time zone not null,
  primary key (call_id, tag_id)
);
create index call_tag_name on call_tag (name);
