-- A session is planned again with its group: whoever leads it sees who of them can be expected, and why somebody cannot.

grant create on schema sec to itinera_keeper;

/* The group of a session of hers, and what stands against expecting each of them again: who has left, whom nobody accompanies, who cancelled
   or was only waiting for a place. */
create function sec.group_again(of_session uuid) returns table (participant_id uuid, known_as text, family_name text, against text)
language sql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
  select a.participant_id, p.known_as, p.family_name, case
    when p.handed_over_on is not null
      or p.phase in ('not_eligible', 'exited', 'followed_up', 'closed', 'merged', 'erased') then 'left'
    when not exists (
      select 1 from assignment g join organisation o on o.id = g.organisation_id
      where g.organisation_id = a.organisation_id and g.participant_id = a.participant_id
        and g.from_on <= (now() at time zone o.timezone)::date
        and (g.until_on is null or g.until_on >= (now() at time zone o.timezone)::date)) then 'unaccompanied'
    when a.state = 'cancelled_by_participant' then 'cancelled'
    when a.state = 'waitlisted' then 'waitlisted' end
  from counselling_session s
  join attendance a on a.organisation_id = s.organisation_id and a.session_id = s.id
  join participant p on p.id = a.participant_id
  where s.id = of_session and s.counsellor_id = sec.me() and s.organisation_id = sec.counselled()
  order by p.known_as, p.family_name
$$;

drop function sec.copy_roster(uuid, uuid);

/* Those of the group who are named are expected at another session of the same counsellor's, whoever accompanies each of them. */
create function sec.copy_roster(from_session uuid, to_session uuid, people uuid[]) returns setof uuid
language sql security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
  insert into attendance (organisation_id, session_id, participant_id)
  select x.organisation_id, x.id, g.participant_id
  from counselling_session x
  join sec.group_again(from_session) g on g.participant_id = any(people)
    and (g.against is null or g.against not in ('left', 'unaccompanied'))
  where x.id = to_session and x.organisation_id = sec.counselled() and x.counsellor_id = sec.me()
    and x.state in ('draft', 'scheduled')
  on conflict do nothing
  returning participant_id
$$;

do $$
declare f text;
begin
  foreach f in array array['group_again(uuid)', 'copy_roster(uuid, uuid, uuid[])'] loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
    execute format('grant execute on function sec.%s to itinera_app', f);
  end loop;
end $$;
revoke create on schema sec from itinera_keeper;
