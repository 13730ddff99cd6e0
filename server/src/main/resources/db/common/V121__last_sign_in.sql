alter table person add column last_sign_in_at timestamp(6) with time zone;
