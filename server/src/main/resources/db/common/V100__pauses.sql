alter table pause_reason add column name_key varchar(80);
update pause_reason set name_key = lower(name);
alter table pause_reason alter column name_key set not null;
alter table pause_reason drop constraint pause_reason__name__unique;
alter table pause_reason add constraint pause_reason__name__unique unique (name_key);
alter table pause_reason add column description varchar(500) default '' not null;
alter table pause_reason add column paid boolean default true not null;
alter table pause_reason add column productive boolean default false not null;
-- 0 = the supervisor is never alerted
alter table pause_reason add column threshold_minutes integer default 0 not null;
-- kept by the server: cannot be deleted or renamed
alter table pause_reason add column system boolean default false not null;
alter table pause_reason add column version bigint default 1 not null;
update pause_reason set paid = false where name = 'Lunch';
update pause_reason set productive = true, system = true where name = 'Follow-up work';
