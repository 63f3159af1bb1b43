-- A session whose children somebody else has received, or in whose care something happened, is not taken back by who planned it.
create or replace function sec.others_wrote(of_session uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select 1 from counselling_note n where n.session_id = of_session
      and (n.author_id <> sec.me() or n.signed_at is not null
        or exists (select 1 from note_addendum a where a.note_id = n.id)))
    or exists (select 1 from next_step t where t.session_id = of_session and t.created_by <> sec.me())
    or exists (select 1 from childcare_booking b where b.session_id = of_session and (
      exists (select 1 from care_mark m where m.organisation_id = b.organisation_id and m.booking_id = b.id and m.recorded_by <> sec.me())
      or exists (select 1 from care_incident i where i.organisation_id = b.organisation_id and i.booking_id = b.id)))
$$;
