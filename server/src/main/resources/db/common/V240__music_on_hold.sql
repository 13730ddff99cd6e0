create table music_class (
  id uuid not null primary key,
  name varchar(40) not null,
  name_key varchar(40) not null,
  description varchar(500) default '' not null,
  mode varchar(10) not null,
  stream varchar(300) default '' not null,
  -- in percent
  volume integer default 100 not null,
  version bigint not null,
  constraint music_class__name__unique unique (name_key)
);

create table music_sound (
  class_id uuid not null,
  -- in the class, from 0
  place integer not null,
  sound_id uuid not null,
  primary key (class_id, place),
  constraint music_sound_class foreign key (class_id) references music_class (id),
  constraint music_sound_sound foreign key (sound_id) references sound (id)
);
create index music_sound_sound on music_sound (sound_id);

insert into music_class (id, name, name_key, description, mode, version)
values ('00000000-0000-7000-8000-000000000240', 'default', 'default', '', 'FILES', 1);
