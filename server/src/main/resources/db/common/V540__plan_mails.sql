-- Mails that calls have come to in action plans and that are not sent yet.
create table plan_mail (
  id uuid not null primary key,
  call_id varchar(160) not null,
  said varchar(4000) not null,
  asked_at timestamp with time zone not null,
  due_at timestamp with time zone not null
);

create index plan_mail__due on plan_mail (due_at);
