-- Whether the session ended because its agent signed in at another desk, which its own desk is told.
alter table sign_in_session add column replaced boolean default false not null;
