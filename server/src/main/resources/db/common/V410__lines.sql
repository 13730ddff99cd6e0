-- what becomes of a telephone's own calls, as the contract's record; absent for the usual
alter table agent add column line jsonb;
alter table telephone add column line jsonb;
alter table telephone add column calls integer default 2 not null;
