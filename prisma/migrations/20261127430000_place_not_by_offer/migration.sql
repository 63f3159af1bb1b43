/* No child is in two places at once, as before. The offer is compared as text, so that nobody looks for an offer's bookings in this
   index: it answers such a question only by being read whole. */
alter table childcare_booking drop constraint childcare_booking_one_place;
alter table childcare_booking add constraint childcare_booking_one_place exclude using gist (
  child_id with =, (offer_id::text) with <>, tstzrange(session_starts_at, session_ends_at) with &&
) where (state in ('offered', 'confirmed', 'checked_in', 'checked_out', 'no_show'));
