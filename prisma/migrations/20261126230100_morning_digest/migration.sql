-- One letter to each member of staff on the morning of a day that holds something: numbers and times, and nobody's name.

create function sec.my_digest() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select digest from account where id = (select account_id from sec.actor())
$$;

create function sec.set_digest(wanted boolean) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update account set digest = wanted where id = (select account_id from sec.actor())
$$;
revoke execute on function sec.my_digest(), sec.set_digest(boolean) from public;
grant execute on function sec.my_digest(), sec.set_digest(boolean) to itinera_app;

grant create on schema sec to itinera_keeper;

/* The next morning's letter that nobody has written yet; a day without anything is noted and passed over. Written in the transaction
   that posts it, it goes out once. */
create function sec.take_digest(at timestamptz) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  k record; told jsonb; opens timestamptz; closes timestamptz;
begin
  loop
    select m.id, m.organisation_id, m.role, a.email, split_part(btrim(a.name), ' ', 1) as name, a.locale, o.timezone,
      (at at time zone o.timezone)::date as day into k
    from membership m
    join account a on a.id = m.account_id and a.disabled_at is null and a.digest
    join organisation o on o.id = m.organisation_id
    where m.ended_at is null and m.scope = 'organisation' and m.role in ('counsellor', 'coordinator')
      and extract(hour from at at time zone o.timezone) between 7 and 10
      and not exists (select 1 from digest d where d.membership_id = m.id and d.day = (at at time zone o.timezone)::date)
    order by m.id limit 1;
    if not found then return null; end if;
    insert into digest (membership_id, day, organisation_id, said) values (k.id, k.day, k.organisation_id, false) on conflict do nothing;
    if not found then continue; end if;
    opens := k.day::timestamp at time zone k.timezone;
    closes := (k.day + 1)::timestamp at time zone k.timezone;
    with mine as (
      select s.* from counselling_session s where s.organisation_id = k.organisation_id
        and (k.role = 'coordinator' or s.counsellor_id = k.id)
    ), day as (
      select * from mine where state in ('scheduled', 'held') and starts_at >= opens and starts_at < closes
    ), hers as (
      select g.participant_id from assignment g where k.role = 'counsellor' and g.organisation_id = k.organisation_id
        and g.counsellor_id = k.id and g.from_on <= k.day and (g.until_on is null or g.until_on >= k.day)
    ), steps as (
      select n.due_on from next_step n join participant p on p.id = n.participant_id
      where n.organisation_id = k.organisation_id and n.participant_id in (select participant_id from hers) and n.done_at is null
        and n.due_on <= k.day and (n.assignee_id is null or n.assignee_id = k.id) and p.phase not in ('merged', 'erased')
        and (p.reminders_paused_until is null or p.reminders_paused_until <= k.day)
    ), messages as (
      select r.* from reminder r where r.organisation_id = k.organisation_id and r.starts_at > at
        and (r.session_id in (select id from mine) or r.participant_id in (select participant_id from hers))
    )
    select jsonb_build_object(
      'sessions', (select coalesce(jsonb_agg(to_char(starts_at at time zone timezone, 'HH24:MI') order by starts_at), '[]') from day),
      'expected', (select count(*) from attendance a where a.organisation_id = k.organisation_id
        and a.session_id in (select id from day) and a.state = 'booked'),
      'children', (select count(*) from childcare_booking b where b.organisation_id = k.organisation_id
        and b.session_id in (select id from day) and b.state = 'confirmed'),
      'toRecord', (select count(*) from mine where state = 'scheduled' and ends_at <= at),
      'dueToday', (select count(*) from steps where due_on = k.day),
      'late', (select count(*) from steps where due_on < k.day),
      'notComing', (select count(*) from messages where answer = 'no' and answered_at > at - interval '1 day'),
      'unsent', (select count(*) from messages where state = 'failed')) into told;
    continue when told -> 'sessions' = '[]' and (extract(isodow from k.day) > 5
      or (told ->> 'toRecord')::int + (told ->> 'dueToday')::int + (told ->> 'notComing')::int + (told ->> 'unsent')::int = 0);
    update digest set said = true where membership_id = k.id and digest.day = k.day;
    return told || jsonb_build_object('email', k.email, 'name', k.name, 'locale', k.locale, 'day', k.day);
  end loop;
end $$;
alter function sec.take_digest(timestamptz) owner to itinera_keeper;
revoke execute on function sec.take_digest(timestamptz) from public;
grant execute on function sec.take_digest(timestamptz) to itinera_app;

revoke create on schema sec from itinera_keeper;
