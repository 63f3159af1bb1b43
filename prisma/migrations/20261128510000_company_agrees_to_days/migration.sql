-- AlterTable
ALTER TABLE "placement" ADD COLUMN     "employer_answered_by" UUID,
ADD COLUMN     "employer_declined_at" TIMESTAMPTZ(3),
ADD COLUMN     "employer_words" TEXT;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_organisation_id_employer_answered_by_fkey" FOREIGN KEY ("organisation_id", "employer_answered_by") REFERENCES "employer_contact"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A company answers in its own space whether the days of a shadowing suit it. Its yes is the yes that staff record; a no says so, with
-- some words, and asks whoever accompanies her. Both are an answer to the days as they stand: other days take it back.
alter table placement
  drop constraint placement_employer_agreed,
  add constraint placement_employer_agreed check (
    case when employer_agreed_at is null then employer_agreed_by is null
    else (employer_agreed_by is null) <> (employer_answered_by is null) end),
  add constraint placement_employer_declined check (
    employer_declined_at is null or (employer_agreed_at is null and employer_answered_by is not null)),
  add constraint placement_employer_answered check (
    employer_answered_by is null or employer_agreed_at is not null or employer_declined_at is not null),
  add constraint placement_employer_words check (employer_words is null or (employer_declined_at is not null and btrim(employer_words) <> ''));

grant create on schema sec to itinera_keeper;

/* Another task or another person there is another agreement; the state follows from who agreed and from the care of each day. */
create or replace function sec.derive_shadowing() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  days int := (select count(*) from placement_slot s where s.placement_id = new.id);
  uncared int := (select count(*) from placement_slot s where s.placement_id = new.id and s.care is null);
  is_open constant boolean := new.state in ('proposed', 'agreed_employer', 'agreed_participant', 'confirmed');
begin
  if new.kind <> 'shadowing' then return new; end if;
  if is_open and (old.tasks_agreed, old.supervisor) is distinct from (new.tasks_agreed, new.supervisor) then
    new.employer_agreed_at := null; new.employer_agreed_by := null; new.employer_declined_at := null;
    new.participant_agreed_at := null; new.participant_agreed_by := null;
  end if;
  if new.employer_agreed_at is not null then new.employer_declined_at := null; end if;
  if new.employer_declined_at is null then new.employer_words := null; end if;
  if new.employer_agreed_by is not null or (new.employer_agreed_at is null and new.employer_declined_at is null) then
    new.employer_answered_by := null;
  end if;
  if not is_open then return new; end if;
  if days = 0 and new.state = old.state
      and (old.employer_agreed_at, old.participant_agreed_at) is not distinct from (new.employer_agreed_at, new.participant_agreed_at) then
    return new;
  end if;
  new.state := case
    when new.employer_agreed_at is null and new.participant_agreed_at is null then 'proposed'
    when new.participant_agreed_at is null then 'agreed_employer'
    when new.employer_agreed_at is null or days = 0 or uncared > 0 then 'agreed_participant'
    else 'confirmed' end;
  return new;
end $$;

/* Other days are asked about again, and are the days of the placement; those on which she was there already stay among them. */
create or replace function sec.keep_shadowing_days() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  of_placement constant uuid := case tg_op when 'DELETE' then old.placement_id else new.placement_id end;
begin
  if tg_op = 'UPDATE' and (old.starts_at, old.ends_at) = (new.starts_at, new.ends_at) then
    update placement p set version = version + 1 where p.id = of_placement;
    return null;
  end if;
  update placement p set version = version + 1,
    employer_agreed_at = null, employer_agreed_by = null, employer_declined_at = null, employer_answered_by = null, employer_words = null,
    participant_agreed_at = null, participant_agreed_by = null,
    starts_on = coalesce(d.first, p.starts_on), ends_on = coalesce(d.last, p.ends_on)
  from (
    select min(x.day) filter (where x.planned or h.any) as first, max(x.day) filter (where x.planned or h.any) as last
    from (select exists (select 1 from placement_slot s where s.placement_id = of_placement) as any) h, (
      select (s.starts_at at time zone s.timezone)::date as day, true as planned from placement_slot s where s.placement_id = of_placement
      union all
      select (e.starts_at at time zone e.timezone)::date, false from hour_entry e where e.placement_id = of_placement) x) d
  where p.id = of_placement;
  return null;
end $$;

/* No server that acts for staff can say that the company answered: it can take an answer back, and record what it heard. */
create function sec.keep_company_answer() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_user <> 'itinera_app' or new.employer_answered_by is null then return null; end if;
  if tg_op = 'INSERT' or (old.employer_answered_by, old.employer_agreed_at, old.employer_declined_at, old.employer_words)
      is distinct from (new.employer_answered_by, new.employer_agreed_at, new.employer_declined_at, new.employer_words) then
    raise exception using errcode = 'check_violation', message = 'a company answers for itself';
  end if;
  return null;
end $$;
create trigger keep_company_answer after insert or update on placement for each row execute function sec.keep_company_answer();

/* What was asked of whoever accompanies her is done with the next answer, with other days, and when there are none any more. */
create function sec.close_days_step() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update next_step n set done_at = clock_timestamp()
  where n.origin = 'shadowing' and n.origin_id = new.id and n.done_at is null;
  return null;
end $$;
create trigger close_days_step after update on placement for each row
  when (old.employer_declined_at is not null
    and (new.employer_declined_at is null or new.state in ('completed', 'cancelled', 'did_not_show')))
  execute function sec.close_days_step();

/* The shadowings of her company that have days which nobody there has agreed to. */
create function sec.company_shadowings(at timestamptz) returns setof placement
language sql stable security definer rows 5 set search_path = pg_catalog, public, pg_temp as $$
  select p.* from placement p join organisation o on o.id = p.organisation_id
  where (p.organisation_id, p.employer_id) in (select d.organisation_id, d.employer_id from sec.company_doors() d)
    and p.kind = 'shadowing' and p.employer_agreed_at is null and p.state not in ('completed', 'cancelled', 'did_not_show')
    and p.ends_on >= (at at time zone o.timezone)::date
    and exists (select 1 from placement_slot s where s.placement_id = p.id)
$$;

/* By what an answer knows the days that it answers: the days, the tasks and who looks after her there. */
create function sec.edition_of_days(p placement) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select md5(jsonb_build_array(p.tasks_agreed, p.supervisor, (
    select jsonb_agg(jsonb_build_array(extract(epoch from s.starts_at), extract(epoch from s.ends_at)) order by s.starts_at)
    from placement_slot s where s.placement_id = p.id))::text)
$$;

/* What a company is asked about a shadowing, exactly. */
create function sec.days_as_shared(p placement) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object(
    'placementRef', p.reference, 'edition', sec.edition_of_days(p),
    'firstName', case when sec.shares_name(p) then w.known_as end,
    'site', p.site, 'tasksAgreed', p.tasks_agreed, 'supervisor', p.supervisor,
    'instructionLanguages', p.instruction_languages,
    'contactCounsellor', jsonb_build_object('displayName', a.name, 'workPhone', m.work_phone),
    'days', (
      select jsonb_agg(jsonb_build_object(
        'date', (s.starts_at at time zone s.timezone)::date,
        'start', to_char(s.starts_at at time zone s.timezone, 'HH24:MI'),
        'end', to_char(s.ends_at at time zone s.timezone, 'HH24:MI')) order by s.starts_at)
      from placement_slot s where s.placement_id = p.id),
    'declinedOn', (p.employer_declined_at at time zone o.timezone)::date)
  from participant w
  join organisation o on o.id = w.organisation_id
  join membership m on m.id = p.counsellor_id
  join account a on a.id = m.account_id
  where w.id = p.participant_id
$$;

/* A yes or a no to the days that she read, and to no others. Says how it went; nothing where there is nothing of hers. */
create function sec.answer_company_days(stay uuid, read_edition text, agrees boolean, said text, at timestamptz) returns table (
  went text, placement_id uuid, participant_id uuid)
language plpgsql security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  known record;
begin
  select p.id, p.organisation_id, p.participant_id, p.counsellor_id, p.employer_agreed_at, sec.edition_of_days(p) as edition,
    d.contact_id, (at at time zone o.timezone)::date as day,
    (select min(s.starts_at at time zone s.timezone)::date from placement_slot s where s.placement_id = p.id) as first into known
  from placement p
  join organisation o on o.id = p.organisation_id
  join sec.company_doors() d on d.organisation_id = p.organisation_id and d.employer_id = p.employer_id
  where p.reference = stay and p.kind = 'shadowing' and p.state not in ('completed', 'cancelled', 'did_not_show')
    and p.ends_on >= (at at time zone o.timezone)::date
    and exists (select 1 from placement_slot s where s.placement_id = p.id)
  limit 1;
  if not found then return; end if;
  if known.edition <> read_edition then return query select 'daysChanged', known.id, known.participant_id; return; end if;
  if known.employer_agreed_at is not null then return query select 'agreedAlready', known.id, known.participant_id; return; end if;
  update placement p set version = p.version + 1, updated_at = clock_timestamp(), employer_answered_by = known.contact_id,
    employer_agreed_at = case when agrees then at end,
    employer_declined_at = case when not agrees then at end,
    employer_words = case when not agrees then nullif(btrim(said), '') end
  where p.id = known.id;
  if not agrees and not exists (
    select 1 from next_step n where n.origin = 'shadowing' and n.origin_id = known.id and n.done_at is null) then
    insert into next_step (organisation_id, participant_id, what, due_on, created_at, created_by, origin, origin_id)
    values (known.organisation_id, known.participant_id, known.first::text, known.day, at, known.counsellor_id, 'shadowing', known.id);
  end if;
  return query select case when agrees then 'agreed' else 'declined' end, known.id, known.participant_id;
end $$;

/* The space: what waits for her answer, then the placements. The trail remembers whose she was shown, before it leaves. */
create or replace function sec.company_space(at timestamptz) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  shown jsonb; agreements jsonb; shadowings jsonb; whose uuid[];
begin
  if not exists (select 1 from sec.company_actor()) then return null; end if;
  select coalesce(jsonb_agg(sec.placement_as_shared(p) order by p.ends_on desc, p.starts_on desc, p.reference), '[]')
  into shown from sec.company_placements(at) p;
  select coalesce(jsonb_agg(sec.agreement_as_shared(p) order by p.starts_on, p.reference), '[]')
  into agreements from sec.company_agreements(at) p;
  select coalesce(jsonb_agg(sec.days_as_shared(p) order by p.starts_on, p.reference), '[]')
  into shadowings from sec.company_shadowings(at) p;
  whose := array(
    select p.participant_id from sec.company_placements(at) p
    union select p.participant_id from sec.company_agreements(at) p
    union select p.participant_id from sec.company_shadowings(at) p);
  if cardinality(whose) > 0 then
    perform sec.trace('company.read', 'shown', 'placement', null, whose, array['firstName', 'placement', 'agreement', 'days', 'hours'],
      cardinality(whose));
  end if;
  return jsonb_build_object('agreements', agreements, 'shadowings', shadowings, 'placements', shown, 'waiting', coalesce((
    select jsonb_agg(jsonb_build_object('placementRef', p.reference, 'entryRef', h.reference) order by h.starts_at, h.reference)
    from sec.company_placements(at) p join hour_entry h on h.placement_id = p.id
    where h.state = 'self_reported' and p.contact_id in (select d.contact_id from sec.company_doors() d)), '[]'));
end $$;

do $$
declare
  f text;
  inner_ones constant text[] := array['close_days_step()', 'company_shadowings(timestamptz)', 'edition_of_days(placement)',
    'days_as_shared(placement)'];
  outer_ones constant text[] := array['answer_company_days(uuid, text, boolean, text, timestamptz)'];
begin
  foreach f in array inner_ones || outer_ones loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
  end loop;
  foreach f in array outer_ones loop
    execute format('grant execute on function sec.%s to itinera_app', f);
  end loop;
end $$;
revoke execute on function sec.keep_company_answer() from public;
revoke create on schema sec from itinera_keeper;
