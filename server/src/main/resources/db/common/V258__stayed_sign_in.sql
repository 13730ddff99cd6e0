-- Until when the session's desk may begin another session by its token; absent where it may not.
alter table sign_in_session add column stays_until timestamp(6) with time zone;
