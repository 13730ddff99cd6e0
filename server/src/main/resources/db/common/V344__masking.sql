-- Whether customers' numbers are masked for an agent, and for the users of a profile.
alter table agent add column masked boolean default false not null;
alter table profile add column masked boolean default false not null;
