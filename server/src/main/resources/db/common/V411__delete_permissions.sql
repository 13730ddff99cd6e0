-- to delete is a permission of its own; who could change things keeps deleting them
insert into profile_permission (profile_id, permission)
  select profile_id, replace(permission, '_EDIT', '_DELETE')
  from profile_permission
  where permission in ('AGENTS_EDIT', 'TELEPHONES_EDIT', 'TEAMS_EDIT', 'SKILLS_EDIT', 'QUEUES_EDIT',
    'ROUTES_EDIT', 'TRUNKS_EDIT', 'VOICEMAIL_EDIT', 'PAUSES_EDIT', 'TAGS_EDIT', 'DISPOSITIONS_EDIT',
    'TEMPLATES_EDIT', 'VARIABLES_EDIT', 'TRIGGERS_EDIT', 'INTERVALS_EDIT', 'SOUNDS_EDIT');
-- and so do the keys of programs, whose scopes stand in one text by commas
update api_key set scopes = replace(scopes, 'agents.edit', 'agents.edit,agents.delete');
update api_key set scopes = replace(scopes, 'telephones.edit', 'telephones.edit,telephones.delete');
update api_key set scopes = replace(scopes, 'teams.edit', 'teams.edit,teams.delete');
update api_key set scopes = replace(scopes, 'skills.edit', 'skills.edit,skills.delete');
update api_key set scopes = replace(scopes, 'queues.edit', 'queues.edit,queues.delete');
update api_key set scopes = replace(scopes, 'routes.edit', 'routes.edit,routes.delete');
update api_key set scopes = replace(scopes, 'trunks.edit', 'trunks.edit,trunks.delete');
update api_key set scopes = replace(scopes, 'voicemail.edit', 'voicemail.edit,voicemail.delete');
update api_key set scopes = replace(scopes, 'pauses.edit', 'pauses.edit,pauses.delete');
update api_key set scopes = replace(scopes, 'tags.edit', 'tags.edit,tags.delete');
update api_key set scopes = replace(scopes, 'dispositions.edit', 'dispositions.edit,dispositions.delete');
update api_key set scopes = replace(scopes, 'templates.edit', 'templates.edit,templates.delete');
update api_key set scopes = replace(scopes, 'variables.edit', 'variables.edit,variables.delete');
update api_key set scopes = replace(scopes, 'triggers.edit', 'triggers.edit,triggers.delete');
update api_key set scopes = replace(scopes, 'intervals.edit', 'intervals.edit,intervals.delete');
update api_key set scopes = replace(scopes, 'sounds.edit', 'sounds.edit,sounds.delete');
