-- What people say of a recording.
alter table recording add column rating integer;
alter table recording add column note varchar(2000) default '' not null;
alter table recording add column rated_by varchar(200);
alter table recording add column version bigint default 1 not null;
create index recording_found on recording (found_at);

-- What holds for all recordings: one row. Zero days keep them for good.
create table recording_settings (
  id integer not null primary key,
  keep_days integer not null,
  version bigint not null
);
insert into recording_settings (id, keep_days, version) values (1, 0, 1);

-- Who may listen may say what he or she heard.
insert into profile_permission (profile_id, permission)
  select profile_id, 'RECORDINGS_RATE' from profile_permission where permission = 'RECORDINGS_PLAY';
