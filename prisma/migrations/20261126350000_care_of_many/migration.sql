-- As before, for many offers at once: a week has more than a hundred, and each asked alone was planned alone and read every session.
grant create on schema sec to itinera_keeper;

/* As before; plpgsql keeps its plan where plain SQL begins anew at each of four hundred children. */
create or replace function sec.least_age(birth text, on_day date) returns int
language plpgsql immutable set search_path = pg_catalog as $$
declare
  latest constant text := case length(birth)
    when 4 then birth || '-12-31'
    when 7 then to_char((birth || '-01')::date + interval '1 month - 1 day', 'YYYY-MM-DD')
    else birth end;
begin
  return extract(year from on_day)::int - left(latest, 4)::int - (to_char(on_day, 'MM-DD') < substr(latest, 6))::int;
end $$;

/* Of offers of one's organisation: who has a place, as ages on the day alone, and how many children wait. */
create or replace function sec.care_numbers(offers uuid[]) returns table (offer_id uuid, waiting int, ages int[])
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
  with asked as materialized (
    select o.id from childcare_offer o where o.id = any (offers) and o.organisation_id = (select sec.staffed())
  ), line as materialized (
    select b.offer_id as offer, count(*)::int as children from childcare_booking b
    where b.offer_id in (select id from asked) and b.state = 'waitlisted' group by b.offer_id
  ), cared as materialized (
    select b.offer_id as offer, min(sec.least_age(c.birth, (s.starts_at at time zone s.timezone)::date)) as age
    from childcare_booking b
    join counselling_session s on s.organisation_id = b.organisation_id and s.id = b.session_id
    join child c on c.organisation_id = b.organisation_id and c.participant_id = b.participant_id and c.id = b.child_id
    where b.offer_id in (select id from asked) and sec.holds_place(b.state) group by b.offer_id, c.id
  ), aged as materialized (
    select cared.offer, array_agg(cared.age order by cared.age) as ages from cared group by cared.offer
  )
  select asked.id, coalesce(line.children, 0), coalesce(aged.ages, '{}')
  from asked left join line on line.offer = asked.id left join aged on aged.offer = asked.id;
end $$;

/* The sessions that share offers, with their hours, and whether a child has a place there: for everybody who works there. */
drop function sec.care_sessions(uuid);
create function sec.care_sessions(offers uuid[]) returns table (
  offer_id uuid, session_id uuid, starts_at timestamptz, ends_at timestamptz, needed boolean)
language plpgsql stable security definer rows 200 set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
  with asked as materialized (
    select o.id, o.organisation_id, o.session_id as own from childcare_offer o
    where o.id = any (offers) and o.organisation_id = (select sec.staffed())
  ), shared as (
    select b.offer_id as offer, b.session_id as session, sec.holds_place(b.state) as holds from childcare_booking b
    where b.offer_id in (select id from asked) and b.state <> 'cancelled'
    union all
    select id, own, true from asked where own is not null
  )
  select asked.id, s.id, s.starts_at, s.ends_at, bool_or(shared.holds)
  from asked join shared on shared.offer = asked.id
  join counselling_session s on s.organisation_id = asked.organisation_id and s.id = shared.session
    and s.state in ('draft', 'scheduled', 'held')
  group by asked.id, s.id;
end $$;
alter function sec.care_sessions(uuid[]) owner to itinera_keeper;
revoke execute on function sec.care_sessions(uuid[]) from public;
grant execute on function sec.care_sessions(uuid[]) to itinera_app;
revoke create on schema sec from itinera_keeper;
