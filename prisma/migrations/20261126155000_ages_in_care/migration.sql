-- How many adults a session's childcare needs follows from the ages of all the children who have a place, also of colleagues'.
grant create on schema sec to itinera_keeper;

/* The births of the children with a place at a session, for whoever leads it or coordinates: no child, no mother. */
create function sec.births_in_care(of_session uuid) returns table (birth text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.birth from counselling_session s
  join childcare_booking b on b.organisation_id = s.organisation_id and b.session_id = s.id
    and b.state in ('confirmed', 'checked_in', 'checked_out', 'no_show')
  join child c on c.organisation_id = b.organisation_id and c.participant_id = b.participant_id and c.id = b.child_id
  where s.id = of_session and s.organisation_id = sec.staffed()
    and (s.counsellor_id = sec.me() or s.organisation_id = sec.coordinated())
  order by c.birth
$$;
alter function sec.births_in_care(uuid) owner to itinera_keeper;

revoke create on schema sec from itinera_keeper;
revoke execute on function sec.births_in_care(uuid) from public;
grant execute on function sec.births_in_care(uuid) to itinera_app;
