-- Household and consents: what she was asked about a child's needs, one yes for one purpose, and what a withdrawal stops.

alter table child add column care_answer text not null default 'not_asked';
update child set care_answer = 'some' where care_needs is not null;
alter table child
  add constraint child_care_answer check (care_answer in ('not_asked', 'declined', 'none', 'some')),
  add constraint child_care_needs check (care_needs is null or care_answer = 'some');

alter table consent
  add constraint consent_witness check (method <> 'oral_witnessed' or btrim(coalesce(witness, '')) <> '');

grant create on schema sec to itinera_keeper;

/* One yes for one purpose: a new one ends the one before it, answers what was asked, and carries what rested on the old words. */
create function sec.keep_one_consent() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  before uuid[];
begin
  with ended as (
    update consent c set withdrawn_on = greatest(c.given_on, new.given_on), ended_because = 'expired',
      effect_done_on = greatest(c.given_on, new.given_on)
    where c.organisation_id = new.organisation_id and c.participant_id = new.participant_id and c.purpose = new.purpose
      and c.employer_id is not distinct from new.employer_id and c.id <> new.id and c.withdrawn_on is null
    returning c.id)
  select coalesce(array_agg(id), '{}') into before from ended;
  update referral set consent_id = new.id
    where consent_id = any (before) and state in ('draft', 'consent_ok', 'sent', 'accepted');
  update transfer set consent_id = new.id where consent_id = any (before) and state in ('draft', 'consent_ok', 'sent');
  update consent_request r set consent_id = new.id
    where r.organisation_id = new.organisation_id and r.participant_id = new.participant_id and r.purpose = new.purpose
      and r.employer_id is not distinct from new.employer_id and r.refused_on is null and r.consent_id is null
      and r.requested_on <= new.given_on;
  return null;
end $$;
alter function sec.keep_one_consent() owner to itinera_keeper;
create trigger keep_one after insert on consent for each row when (new.withdrawn_on is null)
  execute function sec.keep_one_consent();

/* She takes it back: whatever rests on it ends in the same transaction, whoever wrote her withdrawal down. */
create function sec.stop_sharing() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  with revoked as (
    update referral set state = 'revoked', state_reason = 'consent_withdrawn', version = version + 1
    where organisation_id = new.organisation_id and participant_id = new.participant_id and consent_id = new.id
      and state in ('draft', 'consent_ok', 'sent', 'accepted')
    returning id)
  update link_token set revoked_at = clock_timestamp()
    where purpose = 'answer_referral' and record_id in (select id from revoked) and revoked_at is null;
  update transfer set state = 'revoked', state_reason = 'consent_withdrawn', version = version + 1
    where organisation_id = new.organisation_id and participant_id = new.participant_id and consent_id = new.id
      and state in ('draft', 'consent_ok', 'sent');
  if new.purpose = 'photo' then
    update child set photo_consent = false, version = version + 1
      where organisation_id = new.organisation_id and participant_id = new.participant_id and photo_consent;
  end if;
  return null;
end $$;
alter function sec.stop_sharing() owner to itinera_keeper;
create trigger stop_sharing after update of withdrawn_on on consent for each row
  when (old.withdrawn_on is null and new.withdrawn_on is not null and new.ended_because is distinct from 'expired')
  execute function sec.stop_sharing();

/* The language of whoever accompanies her, in which tasks are written for them. */
create function sec.language_of_counsellor(of_participant uuid) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(
    (select a.locale from assignment s join membership m on m.id = s.counsellor_id join account a on a.id = m.account_id
     where s.organisation_id = p.organisation_id and s.participant_id = p.id and s.from_on <= current_date
       and (s.until_on is null or s.until_on >= current_date) and m.ended_at is null
     order by s.from_on, s.id limit 1), o.locale)
  from participant p join organisation o on o.id = p.organisation_id
  where p.id = of_participant and (p.organisation_id = sec.coordinated() or p.id in (select sec.caseload()))
$$;
alter function sec.language_of_counsellor(uuid) owner to itinera_keeper;

/* What is left to do by hand after a withdrawal, for whoever accompanies her: a coordinator withdraws and reads no task. */
create function sec.ask_after_withdrawal(of_consent uuid, origins text[], words text[], due date) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  made int;
begin
  insert into next_step (organisation_id, participant_id, what, due_on, created_by, origin, origin_id)
  select c.organisation_id, c.participant_id, task.what, due, sec.me(), task.origin, c.id
  from consent c cross join unnest(origins, words) as task(origin, what)
  where c.id = of_consent and c.withdrawn_on is not null and c.ended_because = 'withdrawn'
    and (c.organisation_id = sec.coordinated() or c.participant_id in (select sec.caseload()))
    and not exists (select 1 from next_step n where n.origin_id = c.id and n.origin like 'consent%');
  get diagnostics made = row_count;
  return made;
end $$;
alter function sec.ask_after_withdrawal(uuid, text[], text[], date) owner to itinera_keeper;

/* When the last of these tasks is done, the withdrawal has had its effect; when one is opened again, not yet. */
create function sec.settle_withdrawal() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update consent c set effect_done_on = case
      when exists (select 1 from next_step n where n.origin_id = c.id and n.origin like 'consent%' and n.done_at is null) then null
      else (select (new.done_at at time zone o.timezone)::date from organisation o where o.id = c.organisation_id) end
  where c.organisation_id = new.organisation_id and c.participant_id = new.participant_id and c.id = new.origin_id
    and c.ended_because = 'withdrawn';
  return null;
end $$;
alter function sec.settle_withdrawal() owner to itinera_keeper;
create trigger settle_withdrawal after update of done_at on next_step for each row
  when (new.origin like 'consent%' and old.done_at is distinct from new.done_at)
  execute function sec.settle_withdrawal();

revoke create on schema sec from itinera_keeper;
revoke execute on function sec.keep_one_consent(), sec.stop_sharing(), sec.language_of_counsellor(uuid),
  sec.ask_after_withdrawal(uuid, text[], text[], date), sec.settle_withdrawal() from public;
grant execute on function sec.language_of_counsellor(uuid), sec.ask_after_withdrawal(uuid, text[], text[], date) to itinera_app;
