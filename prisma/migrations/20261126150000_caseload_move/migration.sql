-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "reason" TEXT;

-- A coordinator hands women from one counsellor to another. She reads no next step and leads no session: what goes along goes through
-- functions that know who asks.
grant create on schema sec to itinera_keeper;
grant delete on assignment to itinera_keeper;

/* How many next steps wait, by woman and by who is to do them: never which. */
create function sec.waiting_steps() returns table (participant_id uuid, assignee_id uuid, steps int)
language sql stable security definer rows 500 set search_path = pg_catalog, public, pg_temp as $$
  select n.participant_id, n.assignee_id, count(*)::int from next_step n
  where n.organisation_id = (select sec.coordinated()) and n.done_at is null
  group by 1, 2
$$;
alter function sec.waiting_steps() owner to itinera_keeper;

/* Hands these women of one counsellor to another from that day on, with what waits for them, and answers how many. Until a
   later day the steps are for whoever accompanies her. An assignment that would have begun that day or later never began: it goes. */
create function sec.move_caseload(
  giver uuid, taker uuid, women uuid[], meetings uuid[], first_day date, at_once boolean, why text) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  home constant uuid := sec.coordinated();
  hers constant uuid[] := array(
    select p.id from participant p
    where p.organisation_id = home and p.id = any (women) and exists (
      select 1 from assignment a where a.participant_id = p.id and a.counsellor_id = giver
        and (a.until_on is null or a.until_on >= first_day)));
begin
  if home is null or giver = taker or not exists (
    select 1 from membership m
    where m.id = taker and m.organisation_id = home and m.role = 'counsellor' and m.ended_at is null)
  then return 0; end if;

  update next_step n set assignee_id = case when at_once then taker end, version = n.version + 1
  where n.organisation_id = home and n.participant_id = any (hers) and n.assignee_id = giver and n.done_at is null;

  update counselling_session s set counsellor_id = taker, version = s.version + 1
  where s.organisation_id = home and s.id = any (meetings) and s.counsellor_id = giver
    and s.kind = 'individual' and s.state = 'scheduled'
    and not exists (select 1 from attendance a
      where a.organisation_id = home and a.session_id = s.id and a.participant_id <> all (hers));

  delete from assignment a where a.organisation_id = home and a.counsellor_id = giver and a.participant_id = any (hers)
    and a.from_on >= first_day;
  update assignment a set until_on = first_day - 1
  where a.organisation_id = home and a.counsellor_id = giver and a.participant_id = any (hers)
    and (a.until_on is null or a.until_on >= first_day);

  /* where the taker accompanies her already, or will, it is from that day on and without an end */
  update assignment a set until_on = o.next_on - 1, from_on = case when o.place = 1 then least(a.from_on, first_day) else a.from_on end
  from (
    select b.id, row_number() over along as place, lead(b.from_on) over along as next_on from assignment b
    where b.organisation_id = home and b.counsellor_id = taker and b.participant_id = any (hers)
      and (b.until_on is null or b.until_on >= first_day)
    window along as (partition by b.participant_id order by b.from_on)) o
  where a.id = o.id;
  insert into assignment (organisation_id, participant_id, counsellor_id, from_on, reason)
  select home, her, taker, first_day, why from unnest(hers) her
  where not exists (select 1 from assignment a
    where a.participant_id = her and a.counsellor_id = taker and (a.until_on is null or a.until_on >= first_day));

  perform sec.trace('caseload.move', 'done', 'assignment', a.id, array[a.participant_id], array['counsellorId'], null)
  from assignment a
  where a.organisation_id = home and a.counsellor_id = taker and a.participant_id = any (hers) and a.until_on is null;
  return cardinality(hers);
end $$;
alter function sec.move_caseload(uuid, uuid, uuid[], uuid[], date, boolean, text) owner to itinera_keeper;

revoke create on schema sec from itinera_keeper;
revoke execute on function sec.waiting_steps(), sec.move_caseload(uuid, uuid, uuid[], uuid[], date, boolean, text) from public;
grant execute on function sec.waiting_steps(), sec.move_caseload(uuid, uuid, uuid[], uuid[], date, boolean, text) to itinera_app;

/* What she is told in her file beside the change: why. */
do $$
declare
  body text := pg_get_functiondef((select p.oid from pg_proc p where p.proname = 'event_words' and p.pronamespace = 'sec'::regnamespace));
  who text := 'jsonb_build_object(''by'', a.counsellor_id)';
  who_and_why text := 'jsonb_build_object(''by'', a.counsellor_id, ''text'', case when one = ''assignment'' then a.reason end)';
begin
  if position(who in body) = 0 then raise exception 'sec.event_words is not as this migration knows it'; end if;
  execute replace(body, who, who_and_why);
end $$;
