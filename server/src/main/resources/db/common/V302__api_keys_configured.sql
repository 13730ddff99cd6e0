-- Keys of programs are configured like everything else.
alter table api_key add column version bigint default 1 not null;
-- both are written after the row, in the same transaction
alter table api_key alter column token_hash drop not null;
alter table api_key alter column scopes set default '';
