-- Recordings of an earlier run are joined to their call by the leg that bears their name.
create index call_leg_leg on call_leg (leg);
