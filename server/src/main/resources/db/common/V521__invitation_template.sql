-- The template that invitations use; the first one is made at installation.
alter table template add column invitations boolean default false not null;

insert into template (id, name, name_key, description, body, invitations, version)
  select '019abb00-0000-7000-8000-000000000021', 'Invitation', 'invitation', '',
    '<h2>Parley</h2><p>{{content}}</p><hr><p>{{date}}</p>', true, 1
  where not exists (select 1 from template where name_key = 'invitation');
