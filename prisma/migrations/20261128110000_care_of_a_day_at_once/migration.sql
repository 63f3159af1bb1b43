/* The care of a day, as before: children, ages and families are put together once for all places, and not anew for each family. */
create or replace function sec.care_on(on_day date) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with me as materialized (select * from sec.care_viewer()),
  mine as materialized (
    select b.*, c.given_name, c.birth, c.care_answer, c.care_needs
    from sec.care_bookings(on_day) r
    join childcare_booking b on b.id = r.booking_id
    join child c on c.organisation_id = b.organisation_id and c.participant_id = b.participant_id and c.id = b.child_id
  ),
  marks as materialized (
    select distinct on (m.booking_id, m.kind) m.* from care_mark m
    where m.undone_at is null and m.booking_id in (select mine.id from mine)
    order by m.booking_id, m.kind, m.recorded_at desc, m.at desc
  ),
  offers as materialized (
    select o.* from me join childcare_offer o on o.organisation_id = me.organisation_id and o.cancelled_at is null
      and o.starts_at >= (on_day::timestamp at time zone me.timezone) and o.starts_at < ((on_day + 1)::timestamp at time zone me.timezone)
    where o.id in (select m.offer_id from mine m)
      or (o.session_id is null and (me.role <> 'childcare' or on_day = me.today))
  ),
  ages as materialized (
    select b.offer_id, jsonb_agg(sec.age_on(c.birth, on_day) order by c.birth desc) as ages
    from offers o
    join childcare_booking b on b.offer_id = o.id and b.organisation_id = o.organisation_id
      and b.state in ('confirmed', 'checked_in', 'checked_out')
    join child c on c.id = b.child_id and c.organisation_id = b.organisation_id
    join counselling_session s on s.id = b.session_id and s.organisation_id = b.organisation_id and s.state <> 'cancelled'
    group by b.offer_id
  ),
  together as materialized (
    select m.offer_id, m.participant_id,
      jsonb_agg(jsonb_build_object('booking', m.id, 'state', m.state, 'inAt', i.at, 'inRecordedAt', i.recorded_at,
          'outAt', u.at, 'outRecordedAt', u.recorded_at, 'outTo', u.out_to, 'blockedAt', x.at)
        || case when me.role = 'coordinator' then '{}' else jsonb_build_object(
          'firstName', m.given_name, 'age', sec.age_on(m.birth, on_day), 'needsAnswer', m.care_answer, 'needs', m.care_needs,
          'outName', u.collector_name) end
        order by m.birth, m.id) as children
    from me cross join mine m
    left join marks i on i.booking_id = m.id and i.kind = 'in' and m.state in ('checked_in', 'checked_out')
    left join marks u on u.booking_id = m.id and u.kind = 'out' and m.state = 'checked_out'
    left join marks x on x.booking_id = m.id and x.kind = 'blocked'
    group by m.offer_id, m.participant_id
  ),
  families as materialized (
    select g.offer_id, jsonb_agg(jsonb_build_object('mother', p.known_as, 'children', g.children)
        || case when me.role = 'coordinator' then '{}' else (
          select jsonb_build_object(
            'collectors', coalesce(jsonb_agg(jsonb_build_object('person', k.id, 'name', k.name, 'relation', k.relation))
              filter (where k.collects = 'allowed'), '[]'),
            'forbidden', coalesce(jsonb_agg(jsonb_build_object('person', k.id, 'name', k.name, 'relation', k.relation))
              filter (where k.collects = 'never'), '[]'))
          from sec.collectors_of(p.id) k) end
        order by p.known_as, p.id) as families
    from me cross join together g join participant p on p.id = g.participant_id
    group by g.offer_id
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'offer', o.id, 'place', o.place, 'startsAt', o.starts_at, 'endsAt', o.ends_at, 'places', o.places,
    'adults', sec.adults_at(o.id, on_day), 'ages', coalesce(a.ages, '[]'), 'families', coalesce(f.families, '[]')
    ) || case when me.role = 'childcare' then '{}' else jsonb_build_object('carers', (
      select coalesce(jsonb_agg(c.name order by c.name), '[]') from care_shift s join carer c on c.id = s.carer_id where s.offer_id = o.id)) end
    order by o.starts_at, o.ends_at, o.place, o.id), '[]')
  from me cross join offers o
  left join ages a on a.offer_id = o.id
  left join families f on f.offer_id = o.id
$$;
