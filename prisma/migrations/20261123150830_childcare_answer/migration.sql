-- When the childcare question of a session was answered, so that undoing a record can take back an answer given with it.
alter table counselling_session add column childcare_answered_at timestamptz(3);
