-- Somebody who looks after children signs in and sees today's care: through one function that returns exactly what access allows
-- her to know. No table is open to her.
alter table membership drop constraint membership_role;
alter table membership add constraint membership_role check (role in ('coordinator', 'counsellor', 'childcare', 'employer'));

grant create on schema sec to itinera_keeper;

/* Completed years on a day; where only part of a birth is known, the child counts as the younger. */
create function sec.age_on(birth text, on_day date) returns int
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select greatest(0, extract(year from age(on_day::timestamp, case length(birth)
    when 10 then birth::timestamp
    when 7 then (birth || '-01')::timestamp + interval '1 month - 1 day'
    else (birth || '-12-31')::timestamp end))::int)
$$;

/* The adults around her, as far as collecting her children goes. Who is listed as never is not allowed under the same name or number. */
create function sec.collectors_of(of_participant uuid) returns table (id uuid, name text, relation text, collects text)
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select p.id, p.name, p.relation, p.collects from contact_person p
  where p.participant_id = of_participant and p.collects in ('allowed', 'never')
    and not (p.collects = 'allowed' and exists (select 1 from contact_person n
      where n.participant_id = of_participant and n.collects = 'never'
        and (sec.plain(n.name) = sec.plain(p.name) or n.phone = p.phone)))
  order by p.name, p.id
$$;

/* Who looks at care, where, and on which day it is there. */
create function sec.care_viewer() returns table (membership_id uuid, role text, organisation_id uuid, timezone text, today date)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select a.membership_id, a.role, a.organisation_id, o.timezone, (now() at time zone o.timezone)::date
  from sec.actor() a join organisation o on o.id = a.organisation_id
  where a.scope = 'organisation' and a.role in ('childcare', 'counsellor', 'coordinator')
$$;

/* Places of children on a day that the one who asks reaches: a childcare worker all of today, a counsellor whom she accompanies and
   whom she meets, a coordinator all, of whom she then learns no more than that they are there. */
create function sec.care_bookings(on_day date) returns table (booking_id uuid)
language sql stable security definer rows 40 set search_path = pg_catalog, public, pg_temp as $$
  select b.id
  from sec.care_viewer() me
  join childcare_offer o on o.organisation_id = me.organisation_id and o.cancelled_at is null
    and o.starts_at >= (on_day::timestamp at time zone me.timezone) and o.starts_at < ((on_day + 1)::timestamp at time zone me.timezone)
  join childcare_booking b on b.offer_id = o.id and b.organisation_id = o.organisation_id
    and b.state in ('confirmed', 'checked_in', 'checked_out', 'no_show')
  join counselling_session s on s.id = b.session_id and s.organisation_id = b.organisation_id and s.state <> 'cancelled'
  where me.role = 'coordinator' or (me.role = 'childcare' and on_day = me.today)
    or (me.role = 'counsellor'
      and (b.participant_id in (select sec.caseload()) or b.session_id in (select sec.led_sessions())))
$$;

/* The care of a day by place and time, family by family. Nothing of a child or of who collects for a coordinator. */
create function sec.care_on(on_day date) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with me as materialized (select * from sec.care_viewer()),
  mine as materialized (
    select b.*, c.given_name, c.birth, c.care_answer, c.care_needs
    from sec.care_bookings(on_day) r
    join childcare_booking b on b.id = r.booking_id
    join child c on c.organisation_id = b.organisation_id and c.participant_id = b.participant_id and c.id = b.child_id
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'offer', o.id, 'place', o.place, 'startsAt', o.starts_at, 'endsAt', o.ends_at, 'places', o.places, 'ratioSet', o.ratio_set,
    'ages', (select coalesce(jsonb_agg(sec.age_on(c.birth, on_day) order by c.birth desc), '[]')
      from childcare_booking b join child c on c.id = b.child_id and c.organisation_id = b.organisation_id
      where b.offer_id = o.id and b.organisation_id = o.organisation_id and b.state in ('confirmed', 'checked_in', 'checked_out')),
    'families', (select coalesce(jsonb_agg(jsonb_build_object('mother', p.known_as, 'children', (
        select jsonb_agg(jsonb_build_object('booking', m.id, 'state', m.state)
          || case when me.role = 'coordinator' then '{}' else jsonb_build_object(
            'firstName', m.given_name, 'age', sec.age_on(m.birth, on_day), 'needsAnswer', m.care_answer, 'needs', m.care_needs) end
          order by m.birth, m.id)
        from mine m where m.offer_id = o.id and m.participant_id = p.id))
      || case when me.role = 'coordinator' then '{}' else (
        select jsonb_build_object(
          'collectors', coalesce(jsonb_agg(jsonb_build_object('person', k.id, 'name', k.name, 'relation', k.relation))
            filter (where k.collects = 'allowed'), '[]'),
          'forbidden', coalesce(jsonb_agg(jsonb_build_object('person', k.id, 'name', k.name, 'relation', k.relation))
            filter (where k.collects = 'never'), '[]'))
        from sec.collectors_of(p.id) k) end
      order by p.known_as, p.id), '[]')
      from participant p where p.id in (select m.participant_id from mine m where m.offer_id = o.id))
    ) order by o.starts_at, o.ends_at, o.place, o.id), '[]')
  from me join childcare_offer o on o.organisation_id = me.organisation_id and o.cancelled_at is null
    and o.starts_at >= (on_day::timestamp at time zone me.timezone) and o.starts_at < ((on_day + 1)::timestamp at time zone me.timezone)
  where exists (select 1 from mine m where m.offer_id = o.id)
    or (o.session_id is null and (me.role <> 'childcare' or on_day = me.today))
$$;

do $$
declare f text;
begin
  foreach f in array array['age_on(text, date)', 'collectors_of(uuid)', 'care_viewer()', 'care_bookings(date)', 'care_on(date)'] loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
  end loop;
end $$;
grant execute on function sec.care_on(date) to itinera_app;

revoke create on schema sec from itinera_keeper;
