-- AlterTable
ALTER TABLE "work_signature" ADD COLUMN     "contact_id" UUID,
ALTER COLUMN "recorded_by" DROP NOT NULL;

-- AddForeignKey
ALTER TABLE "work_signature" ADD CONSTRAINT "work_signature_organisation_id_contact_id_fkey" FOREIGN KEY ("organisation_id", "contact_id") REFERENCES "employer_contact"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A host signs the agreement in its own space. Either somebody of ours recorded a signature, or the contact made it herself: no server
-- that acts for staff can say that the company did.
alter table work_signature
  add constraint work_signature_by check ((recorded_by is null) <> (contact_id is null)),
  add constraint work_signature_of_contact check (contact_id is null or (signer = 'host' and method = 'typed'));
alter policy register on work_signature
  with check (organisation_id = (select sec.counselled()) and participant_id in (select sec.caseload()) and contact_id is null);

grant create on schema sec to itinera_keeper;

/* With the last of those who have to sign the agreement stands, whoever that was and wherever it was signed. */
create function sec.settle_signatures() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update work_experience w set state = 'signed', version = w.version + 1, updated_at = clock_timestamp()
  where w.id = new.work_experience_id and w.state = 'awaiting_signatures' and not exists (
    select 1 from (
      select 'participant' as signer, null::uuid as placement_id
      union all select 'organisation', null
      union all select 'host', p.id from placement p where p.work_experience_id = w.id and p.state <> 'cancelled') wanted
    where not exists (
      select 1 from work_signature s where s.work_experience_id = w.id and s.agreement_version = w.agreement_version
        and s.signer = wanted.signer and s.placement_id is not distinct from wanted.placement_id));
  if found then
    update placement p set state = 'confirmed', version = p.version + 1, updated_at = clock_timestamp()
    where p.work_experience_id = new.work_experience_id and p.state <> 'cancelled';
  end if;
  return null;
end $$;
alter function sec.settle_signatures() owner to itinera_keeper;
revoke execute on function sec.settle_signatures() from public;
create trigger settle_signatures after insert on work_signature for each row execute function sec.settle_signatures();

/* She says yes to this company: only then it reads her name, and the words that she approved. */
create function sec.shares_name(p placement) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select 1 from consent k where k.organisation_id = p.organisation_id and k.participant_id = p.participant_id
      and k.purpose = 'share_employer' and k.employer_id = p.employer_id and k.withdrawn_on is null)
$$;

create or replace function sec.placement_as_shared(p placement) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object(
    'placementRef', p.reference,
    'firstName', case when y.yes then w.known_as end,
    'startDate', p.starts_on, 'endDate', p.ends_on,
    'weeklyHours', p.weekly_hours, 'hoursPattern', p.hours_pattern,
    'site', p.site, 'tasksAgreed', p.tasks_agreed,
    'supportAgreed', case when y.yes then p.support_agreed end,
    'instructionLanguages', p.instruction_languages,
    'contactCounsellor', jsonb_build_object('displayName', a.name, 'workPhone', m.work_phone),
    'status', p.state,
    'hours', coalesce((
      select jsonb_agg(jsonb_build_object(
        'entryRef', h.reference,
        'date', (h.starts_at at time zone h.timezone)::date,
        'start', to_char(h.starts_at at time zone h.timezone, 'HH24:MI'),
        'end', to_char(h.ends_at at time zone h.timezone, 'HH24:MI'),
        'minutes', h.minutes, 'state', h.state) order by h.starts_at desc)
      from hour_entry h where h.placement_id = p.id and h.state <> 'draft'), '[]'))
  from participant w
  join membership m on m.id = p.counsellor_id
  join account a on a.id = m.account_id
  cross join lateral (select sec.shares_name(p) as yes) y
  where w.id = p.participant_id
$$;

/* The stays of her company whose agreement is out to be signed, or stands: not a draft, and nothing that is over. */
create function sec.company_agreements(at timestamptz) returns setof placement
language sql stable security definer rows 5 set search_path = pg_catalog, public, pg_temp as $$
  select p.* from placement p join organisation o on o.id = p.organisation_id join work_experience w on w.id = p.work_experience_id
  where (p.organisation_id, p.employer_id) in (select d.organisation_id, d.employer_id from sec.company_doors() d)
    and w.state in ('awaiting_signatures', 'signed', 'active', 'suspended')
    and p.state not in ('completed', 'converted_to_job', 'interrupted', 'cancelled', 'did_not_show')
    and p.ends_on >= (at at time zone o.timezone)::date
$$;

/* What a host signs, exactly, and on which day it did. */
create function sec.agreement_as_shared(p placement) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object(
    'placementRef', p.reference, 'version', w.agreement_version,
    'firstName', case when y.yes then her.known_as end,
    'company', e.name, 'site', p.site,
    'startDate', p.starts_on, 'endDate', p.ends_on, 'months', w.months,
    'weeklyHours', w.weekly_hours, 'weeklyPlan', w.weekly_plan,
    'legalForm', w.legal_form, 'country', o.country,
    'tasksAgreed', p.tasks_agreed,
    'supportAgreed', case when y.yes then p.support_agreed end,
    'objectives', coalesce((
      select jsonb_agg(g.label order by g.created_at, g.id) from work_objective g where g.work_experience_id = w.id), '[]'),
    'insurance', w.insurance,
    'tutor', jsonb_build_object('displayName', a.name, 'workPhone', m.work_phone),
    'signedOn', (select s.signed_on from work_signature s
      where s.work_experience_id = w.id and s.agreement_version = w.agreement_version and s.placement_id = p.id))
  from work_experience w
  join participant her on her.id = w.participant_id
  join organisation o on o.id = w.organisation_id
  join employer e on e.id = p.employer_id
  join membership m on m.id = w.tutor_id
  join account a on a.id = m.account_id
  cross join lateral (select sec.shares_name(p) as yes) y
  where w.id = p.work_experience_id
$$;

/* The contact signs what she read: that version and no other, once. Says how it went; nothing where there is nothing of hers. */
create function sec.sign_for_company(stay uuid, read_version int, typed text, at timestamptz) returns table (
  went text, signature_id uuid, participant_id uuid)
language plpgsql security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  known record; made uuid;
begin
  select p.id, p.organisation_id, p.participant_id, w.id as work, w.state, w.agreement_version as version, d.contact_id,
    (at at time zone o.timezone)::date as day into known
  from placement p
  join work_experience w on w.id = p.work_experience_id
  join organisation o on o.id = p.organisation_id
  join sec.company_doors() d on d.organisation_id = p.organisation_id and d.employer_id = p.employer_id
  where p.reference = stay and w.state in ('draft', 'awaiting_signatures', 'signed', 'active', 'suspended')
    and p.state not in ('completed', 'converted_to_job', 'interrupted', 'cancelled', 'did_not_show')
    and p.ends_on >= (at at time zone o.timezone)::date
  limit 1;
  if not found then return; end if;
  if known.state = 'draft' then
    /* what she read was taken back; a draft that was never out is not there */
    if read_version < known.version then return query select 'beingRewritten', null::uuid, known.participant_id; end if;
    return;
  end if;
  if read_version <> known.version then return query select 'rewritten', null::uuid, known.participant_id; return; end if;
  if exists (select 1 from work_signature s
    where s.work_experience_id = known.work and s.agreement_version = known.version and s.placement_id = known.id) then
    return query select 'signedAlready', null::uuid, known.participant_id; return;
  end if;
  insert into work_signature (organisation_id, participant_id, work_experience_id, agreement_version, signer, placement_id, name,
    signed_on, signed_at, method, contact_id, created_at)
  values (known.organisation_id, known.participant_id, known.work, known.version, 'host', known.id, typed,
    known.day, at, 'typed', known.contact_id, at)
  returning id into made;
  return query select 'signed', made, known.participant_id;
end $$;

/* The space: what waits for her answer, then the placements. The trail remembers whose she was shown, before it leaves. */
create or replace function sec.company_space(at timestamptz) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  shown jsonb; agreements jsonb; whose uuid[];
begin
  if not exists (select 1 from sec.company_actor()) then return null; end if;
  select coalesce(jsonb_agg(sec.placement_as_shared(p) order by p.ends_on desc, p.starts_on desc, p.reference), '[]')
  into shown from sec.company_placements(at) p;
  select coalesce(jsonb_agg(sec.agreement_as_shared(p) order by p.starts_on, p.reference), '[]')
  into agreements from sec.company_agreements(at) p;
  whose := array(
    select p.participant_id from sec.company_placements(at) p
    union select p.participant_id from sec.company_agreements(at) p);
  if cardinality(whose) > 0 then
    perform sec.trace('company.read', 'shown', 'placement', null, whose, array['firstName', 'placement', 'agreement', 'hours'],
      cardinality(whose));
  end if;
  return jsonb_build_object('agreements', agreements, 'placements', shown, 'waiting', coalesce((
    select jsonb_agg(jsonb_build_object('placementRef', p.reference, 'entryRef', h.reference) order by h.starts_at, h.reference)
    from sec.company_placements(at) p join hour_entry h on h.placement_id = p.id
    where h.state = 'self_reported' and p.contact_id in (select d.contact_id from sec.company_doors() d)), '[]'));
end $$;

do $$
declare
  f text;
  inner_ones constant text[] := array['shares_name(placement)', 'company_agreements(timestamptz)', 'agreement_as_shared(placement)'];
  outer_ones constant text[] := array['sign_for_company(uuid, int, text, timestamptz)'];
begin
  foreach f in array inner_ones || outer_ones loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
  end loop;
  foreach f in array outer_ones loop
    execute format('grant execute on function sec.%s to itinera_app', f);
  end loop;
end $$;
revoke create on schema sec from itinera_keeper;
