-- The walls around work experience: whoever accompanies her writes, a coordinator reads beside. A signature is never changed.

do $$
declare
  t text;
  l record;
  hers constant text := 'participant_id in (select sec.caseload())';
  ours constant text := 'organisation_id = (select sec.coordinated()) or participant_id in (select sec.caseload())';
  mine constant text := 'organisation_id = (select sec.counselled()) and participant_id in (select sec.caseload())';
begin
  foreach t in array array['work_experience', 'work_suspension', 'work_review', 'work_objective', 'work_allowance', 'work_signature'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy keeper on %I for all to itinera_keeper using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to itinera_keeper', t);
    execute format('grant select, insert on %I to itinera_app', t);
    execute format('create policy read on %I for select to itinera_app using (%s)', t, ours);
    execute format('create policy register on %I for insert to itinera_app with check (%s)', t, mine);
    if t <> 'work_signature' then
      execute format('grant update on %I to itinera_app', t);
      execute format('create policy revise on %I for update to itinera_app using (%s) with check (%s)', t, hers, mine);
      execute format('create trigger keep_revision after update or delete on %I for each row execute function sec.keep_revision()', t);
    end if;
    if t in ('work_objective', 'work_allowance') then
      execute format('grant delete on %I to itinera_app', t);
      execute format('create policy remove on %I for delete to itinera_app using (%s)', t, hers);
    end if;
    execute format('create trigger keep_off_merged after insert or update of participant_id on %I
      for each row execute function sec.keep_off_merged()', t);
  end loop;
  /* a row that hangs on two others moves when both have moved */
  for l in select c.conrelid::regclass as child, c.conname from pg_constraint c
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and cardinality(c.conkey) = 3 and not c.condeferrable
      and exists (select 1 from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any (c.conkey) and a.attname = 'participant_id')
  loop
    execute format('alter table %s alter constraint %I deferrable initially immediate', l.child, l.conname);
  end loop;
end $$;

/* Whoever serves a page rewrites no agreement that stands: it is a draft again, or it counts a version up. */
create function sec.keep_signed_agreement() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  agreed constant text[] := array['scheme', 'starts_on', 'months', 'weekly_hours', 'weekly_plan', 'legal_form', 'tutor_id', 'insurance'];
begin
  if current_user <> 'itinera_app' or new.state = 'draft' then return null; end if;
  if exists (select 1 from unnest(agreed) f where to_jsonb(old) -> f is distinct from to_jsonb(new) -> f) then
    raise exception using errcode = 'check_violation', message = 'an agreement is rewritten as a draft';
  end if;
  return null;
end $$;
revoke execute on function sec.keep_signed_agreement() from public;
create trigger keep_signed after update on work_experience for each row execute function sec.keep_signed_agreement();

/* Their history is read as they are, beside what is read already. */
do $$
declare
  more constant text := (select string_agg(format(', %L::text', k), '')
    from unnest(array['work_experience', 'work_suspension', 'work_review', 'work_objective', 'work_allowance']) k);
  known constant text := '''attendance''';
  readable text := (select qual from pg_policies where schemaname = 'public' and tablename = 'revision' and policyname = 'read');
  body text := pg_get_functiondef('sec.standing(text, uuid)'::regprocedure);
begin
  if position(known || '::text' in readable) = 0 or position(known in body) = 0 then
    raise exception 'the history is not read as expected';
  end if;
  execute format('alter policy read on revision using (%s)', replace(readable, known || '::text', known || '::text' || more));
  execute replace(body, known, known || more);
end $$;
