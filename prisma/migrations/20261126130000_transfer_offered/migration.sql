-- Who drafted an offer and who sent it are two things, and a file that was handed over is read-only for its period.

ALTER TABLE "itinerary" ALTER COLUMN "profile_id" DROP NOT NULL;

ALTER TABLE "participant" ADD COLUMN     "arrived_on" DATE,
ADD COLUMN     "entered_elsewhere" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "handed_over_on" DATE;

ALTER TABLE "transfer" ADD COLUMN     "offered_by" UUID,
ADD COLUMN     "offered_on" DATE,
ALTER COLUMN "state" SET DEFAULT 'draft',
ALTER COLUMN "sent_on" DROP NOT NULL,
ALTER COLUMN "sent_by" DROP NOT NULL;
update transfer set offered_by = sent_by, offered_on = sent_on;
alter table transfer alter column offered_by set not null, alter column offered_on set not null;

/* agreed on is only what rests on an agreed profile */
alter table itinerary
  add constraint itinerary_agreed_profile check (agreed_on is null or profile_id is not null);
alter table participant
  add constraint participant_entered_elsewhere check (not entered_elsewhere or arrived_on is not null);
alter table transfer
  add constraint transfer_sent check (state in ('draft', 'consent_ok', 'revoked') or (sent_on is not null and sent_by is not null)),
  add constraint transfer_arrived check ((state in ('accepted', 'done')) = (new_participant_id is not null)),
  add constraint transfer_rejected check (state <> 'rejected' or btrim(coalesce(state_reason, '')) <> ''),
  add constraint transfer_scope check (scope <@ array['contact', 'household', 'residence', 'profile', 'my_steps', 'itinerary']);
create index participant_handed_over on participant (organisation_id) where handed_over_on is not null;
create index transfer_new_participant on transfer (new_participant_id) where new_participant_id is not null;

grant create on schema sec to itinera_keeper;

-- What may be written -----------------------------------------------------------------------------------------------------

/* Her yes lasts while she is offered, and she is offered inside of her programme. */
create function sec.keep_transfer_agreed() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.state in ('consent_ok', 'sent', 'accepted') and not sec.agrees_to_referral(new.consent_id, new.participant_id) then
    raise exception using errcode = 'check_violation', message = 'nobody is transferred without her live consent';
  end if;
  if not exists (select 1 from participant p join programme_partner g on g.programme_id = p.programme_id
      where p.id = new.participant_id and g.organisation_id = new.to_organisation_id) then
    raise exception using errcode = 'check_violation', message = 'a transfer stays inside of the programme';
  end if;
  return null;
end $$;
alter function sec.keep_transfer_agreed() owner to itinera_keeper;
create trigger keep_agreed after insert on transfer for each row execute function sec.keep_transfer_agreed();
create trigger keep_agreed_moved after update on transfer for each row
  when (old.state is distinct from new.state or old.to_organisation_id <> new.to_organisation_id)
  execute function sec.keep_transfer_agreed();

/* What only the acts of the other side bring about is never written by the server's own statements. */
create function sec.refuse_by_hand() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_user = 'itinera_app' then
    raise exception using errcode = 'insufficient_privilege', message = 'this is written by accepting or rejecting a transfer';
  end if;
  return new;
end $$;
create trigger keep_answer before insert or update on transfer for each row
  when (new.state in ('accepted', 'rejected', 'done')) execute function sec.refuse_by_hand();
create trigger keep_arrival before insert on participant for each row
  when (new.arrived_on is not null or new.handed_over_on is not null) execute function sec.refuse_by_hand();
create trigger keep_arrival_moved before update on participant for each row
  when (old.arrived_on is distinct from new.arrived_on or old.entered_elsewhere <> new.entered_elsewhere)
  execute function sec.refuse_by_hand();

/* What is drafted is nobody's else: the other side sees an offer once it was sent. */
drop policy read on transfer;
create policy read on transfer for select to itinera_app
  using (organisation_id = (select sec.coordinated())
    or (to_organisation_id = (select sec.coordinated()) and sent_on is not null)
    or participant_id in (select sec.caseload()));

-- Read-only for its period ------------------------------------------------------------------------------------------------

/* The files of this organisation whose women another one accompanies now. */
create function sec.handed_over() returns setof uuid
language sql stable security definer rows 5 set search_path = pg_catalog, public, pg_temp as $$
  select id from participant where organisation_id = sec.staffed() and handed_over_on is not null
$$;
alter function sec.handed_over() owner to itinera_keeper;

/* Whoever accompanied her does so no more; these are what a coordinator could still write. A consent can still be taken back. */
create policy over on participant as restrictive for update to itinera_app
  using (handed_over_on is null) with check (handed_over_on is null);
do $$
declare
  t text;
  ours constant text := 'participant_id not in (select sec.handed_over())';
begin
  foreach t in array array['enrolment', 'assignment', 'phase_change', 'eligibility', 'privacy_notice', 'consent', 'transfer'] loop
    execute format('create policy over_insert on %I as restrictive for insert to itinera_app with check (%s)', t, ours);
  end loop;
  foreach t in array array['enrolment', 'assignment', 'waiver', 'transfer'] loop
    execute format('create policy over_update on %I as restrictive for update to itinera_app using (%s) with check (%s)', t, ours, ours);
  end loop;
end $$;

-- What the sender must know -----------------------------------------------------------------------------------------------

/* The other partners of the programmes that this person's organisation takes part in. */
create function sec.partners() returns table (id uuid, name text, country text, programme_id uuid)
language sql stable security definer rows 8 set search_path = pg_catalog, public, pg_temp as $$
  select o.id, o.name, o.country::text, g.programme_id
  from programme_partner mine
  join programme_partner g on g.programme_id = mine.programme_id and g.organisation_id <> mine.organisation_id
  join organisation o on o.id = g.organisation_id
  where mine.organisation_id = sec.staffed()
$$;
alter function sec.partners() owner to itinera_keeper;

/* Where she went and where she came from, for whoever reads her file. */
create function sec.whereabouts(of_participant uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object(
    'wentOn', p.handed_over_on,
    'wentTo', (select o.name from transfer t join organisation o on o.id = t.to_organisation_id
      where t.organisation_id = p.organisation_id and t.participant_id = p.id and t.state = 'accepted'),
    'cameOn', p.arrived_on,
    'cameFrom', (select o.name from transfer t join organisation o on o.id = t.organisation_id where t.new_participant_id = p.id))
  from participant p
  where p.id = of_participant and (p.handed_over_on is not null or p.arrived_on is not null)
    and (p.organisation_id = sec.coordinated() or p.id in (select sec.caseload()))
$$;
alter function sec.whereabouts(uuid) owner to itinera_keeper;

revoke create on schema sec from itinera_keeper;
revoke execute on function sec.keep_transfer_agreed(), sec.refuse_by_hand(), sec.handed_over(), sec.partners(),
  sec.whereabouts(uuid) from public;
grant execute on function sec.handed_over(), sec.partners(), sec.whereabouts(uuid) to itinera_app;

/* The name of the other organisation stands behind a wall; the timeline reads it where everybody of a partner may. */
do $$
declare
  body text := pg_get_functiondef('sec.event_words(uuid, text[], uuid[])'::regprocedure);
  walled constant text := 'from transfer t left join organisation o on o.id = t.to_organisation_id where t.id = any (ids)';
  open constant text := 'from transfer t left join (select distinct p.id, p.name from sec.partners() p) o on o.id = t.to_organisation_id where t.id = any (ids)';
begin
  if position(walled in body) = 0 then raise exception 'sec.event_words is not as this migration knows it'; end if;
  execute replace(body, walled, open);
end $$;
