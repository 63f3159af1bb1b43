-- Whose turn has come for a childcare place is told so at once, and says yes by the same link. Her no, and "without children", give the
-- places back through the line, so that the next one is asked in the same moment.

alter table reminder drop constraint reminder_kind;
alter table reminder add constraint reminder_kind check (kind in ('days_7', 'days_2', 'days_1', 'moved', 'by_hand', 'place'));

grant create on schema sec to itinera_keeper;

/* Whom a place is kept for is asked, once for each start. */
create function sec.plan_places(at timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into reminder (organisation_id, session_id, participant_id, kind, starts_at, asks, due_at, created_at)
  select distinct s.organisation_id, s.id, b.participant_id, 'place', s.starts_at, true, at, at
  from childcare_booking b
  join counselling_session s on s.organisation_id = b.organisation_id and s.id = b.session_id and s.state = 'scheduled' and s.starts_at > at
  join attendance a on a.organisation_id = s.organisation_id and a.session_id = s.id and a.participant_id = b.participant_id and a.state = 'booked'
  join participant p on p.id = b.participant_id and p.phase <> 'merged'
  where b.state = 'offered' and b.answer_by > at
  on conflict (organisation_id, session_id, participant_id, kind, starts_at) do nothing
$$;

/* Until when the places that a message speaks of are kept; nothing where they are not any more. */
create function sec.place_kept_until(of_reminder uuid) returns timestamptz
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select min(b.answer_by) from reminder r join childcare_booking b on b.organisation_id = r.organisation_id
    and b.session_id = r.session_id and b.participant_id = r.participant_id and b.state = 'offered'
  where r.id = of_reminder and r.state = 'sending'
$$;

/* Whoever answered before is asked again when a place has come. */
do $$
declare
  body constant text := pg_get_functiondef('sec.take_reminder(timestamptz, boolean, bytea)'::regprocedure);
  said constant text := 'and l.answer is not null);';
begin
  if position(said in body) = 0 then raise exception 'sec.take_reminder is not as expected'; end if;
  execute replace(body, said, 'and l.answer is not null and r.kind <> ''place'');');
end $$;

create or replace function sec.coming_facts(at timestamptz) returns table (
  link text, care boolean, reminder_id uuid, participant_id uuid, locale text, starts_at timestamptz, timezone text, booked int)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select sec.coming_behind_link(at) ->> 'link', s.childcare = 'offered', r.id, r.participant_id,
    coalesce((select a.locale from assignment g join membership m on m.id = g.counsellor_id join account a on a.id = m.account_id
      where g.organisation_id = r.organisation_id and g.participant_id = r.participant_id and g.from_on <= at::date
        and (g.until_on is null or g.until_on >= at::date) and m.ended_at is null order by g.from_on, g.id limit 1), o.locale),
    s.starts_at, s.timezone,
    (select count(*)::int from childcare_booking b where b.organisation_id = s.organisation_id and b.session_id = s.id
      and b.participant_id = r.participant_id and (b.state = 'confirmed' or b.state = 'offered' and b.answer_by > at))
  from link_token l
  join reminder r on r.id = l.record_id
  join counselling_session s on s.id = r.session_id
  join organisation o on o.id = r.organisation_id
  where l.token_hash = sec.hash_of('app.link') and l.purpose = 'coming'
$$;

create or replace function sec.answer_coming(said text, children int, task text, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  r reminder; day date; helper uuid; lead uuid; offers uuid[];
begin
  if sec.coming_behind_link(at) ->> 'link' is distinct from 'live' then return false; end if;
  update link_token t set used_at = at
    where t.token_hash = sec.hash_of('app.link') and t.purpose = 'coming' and t.used_at is null;
  if not found then return false; end if;
  update reminder m set answer = said, answered_children = children, answered_at = at
    from link_token t where t.token_hash = sec.hash_of('app.link') and m.id = t.record_id returning m.* into r;
  offers := array(select distinct b.offer_id from childcare_booking b where b.organisation_id = r.organisation_id
    and b.session_id = r.session_id and b.participant_id = r.participant_id and b.offer_id is not null
    and b.state in ('waitlisted', 'offered', 'confirmed') order by 1);
  perform 1 from childcare_offer o where o.id = any (offers) order by o.id for update;
  if said = 'no' then
    update attendance set state = 'cancelled_by_participant', recorded_at = at
      where organisation_id = r.organisation_id and session_id = r.session_id and participant_id = r.participant_id and state = 'booked';
  end if;
  if said = 'no' or children = 0 then
    with gone as (
      update childcare_booking b set state = 'cancelled', answer_by = null
      from (select id, state as before from childcare_booking where organisation_id = r.organisation_id
        and session_id = r.session_id and participant_id = r.participant_id
        and state in ('requested', 'waitlisted', 'offered', 'confirmed') for update) w
      where b.id = w.id returning b.offer_id, w.before
    ), given as (select offer_id, count(*)::int as places from gone where sec.holds_place(before) group by offer_id)
    update childcare_offer o set taken = o.taken - given.places from given where o.id = given.offer_id;
    perform sec.settle_offer(one, at) from unnest(offers) one;
  else
    update childcare_booking set state = 'confirmed', answer_by = null
      where organisation_id = r.organisation_id and session_id = r.session_id and participant_id = r.participant_id
        and state = 'offered' and answer_by > at and children >= (
          select count(*) from childcare_booking h where h.organisation_id = r.organisation_id and h.session_id = r.session_id
            and h.participant_id = r.participant_id and h.state in ('offered', 'confirmed'));
  end if;
  if task is not null then
    select (at at time zone o.timezone)::date, s.counsellor_id into day, lead
      from counselling_session s join organisation o on o.id = s.organisation_id where s.id = r.session_id;
    select g.counsellor_id into helper from assignment g join membership m on m.id = g.counsellor_id
      where g.organisation_id = r.organisation_id and g.participant_id = r.participant_id and g.from_on <= day
        and (g.until_on is null or g.until_on >= day) and m.ended_at is null order by g.from_on desc, g.id limit 1;
    insert into next_step (organisation_id, participant_id, session_id, what, due_on, created_by, assignee_id, origin, origin_id)
    values (r.organisation_id, r.participant_id, r.session_id, task, day, coalesce(helper, lead), helper, 'coming', r.id);
  end if;
  return true;
end $$;

alter function sec.plan_places(timestamptz) owner to itinera_keeper;
alter function sec.place_kept_until(uuid) owner to itinera_keeper;
revoke create on schema sec from itinera_keeper;
revoke execute on function sec.plan_places(timestamptz), sec.place_kept_until(uuid) from public;
grant execute on function sec.plan_places(timestamptz), sec.place_kept_until(uuid) to itinera_app;
grant execute on function sec.holds_place(text), sec.settle_offer(uuid, timestamptz) to itinera_keeper;
