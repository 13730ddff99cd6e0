-- the groups of options as the contract's records; absent for the defaults
alter table queue add column entry jsonb;
alter table queue add column announcements jsonb;
alter table queue add column prompts jsonb;
alter table queue add column serving jsonb;
