-- Two files made one: what moves, what cannot, and a merged file that nobody writes to any more. What a file holds is asked of the
-- catalogue, so that a new table of the case file moves with the others.

ALTER TABLE "merge" ADD COLUMN     "refused_by" UUID;

alter table merge add constraint merge_refused_by check (refused_by is null or refused_at is not null);

grant create on schema sec to itinera_keeper;
grant delete on assignment, attendance to itinera_keeper;

/* A row that hangs on two others moves when both have moved: these links are looked at when the last of them has. */
do $$
declare l record;
begin
  for l in select c.conrelid::regclass as child, c.conname from pg_constraint c
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and cardinality(c.conkey) = 3
      and exists (select 1 from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any (c.conkey) and a.attname = 'participant_id')
  loop
    execute format('alter table %s alter constraint %I deferrable initially immediate', l.child, l.conname);
  end loop;
end $$;

/* Whose file a row is in is no part of what it says: a row that moved has not changed. */
create or replace function sec.keep_revision() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  bookkeeping constant text[] := array['version', 'updated_at', 'search_name'];
  before constant jsonb := to_jsonb(old) - bookkeeping;
begin
  if tg_op = 'UPDATE' and before - 'participant_id' = to_jsonb(new) - bookkeeping - 'participant_id' then return null; end if;
  insert into revision (organisation_id, participant_id, record_kind, record_id, version, values, removed, changed_by)
  values (old.organisation_id,
    coalesce((before ->> 'participant_id')::uuid, (before ->> 'id')::uuid), tg_table_name,
    coalesce((before ->> 'id')::uuid, (before ->> 'participant_id')::uuid), old.version,
    before - array['organisation_id', 'participant_id', 'id', 'created_at', 'created_by'], tg_op = 'DELETE', sec.me());
  return null;
end $$;

/* Everything that a file holds, and the column by which its rows are known: some tables hold one row of each woman. */
create function sec.kinds_of_a_file() returns table (kind text, key text)
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select c.relname::text, case when exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'id')
    then 'id' else 'participant_id' end
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('participant_tally', 'revision')
    and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'participant_id' and not a.attisdropped)
  order by c.relname
$$;

/* Whoever writes waits for a merge that is under way, and finds that the file is gone. */
create function sec.keep_off_merged() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  standing text;
begin
  select phase into standing from participant where id = new.participant_id for key share;
  if standing = 'merged' then
    raise exception using errcode = 'check_violation', message = 'a merged file is not written to';
  end if;
  return null;
end $$;
alter function sec.keep_off_merged() owner to itinera_keeper;
do $$
declare t text;
begin
  for t in select kind from sec.kinds_of_a_file() loop
    execute format('create trigger keep_off_merged after insert or update on %I for each row execute function sec.keep_off_merged()', t);
  end loop;
end $$;

/* Only the act of merging makes a file a merged one. */
drop policy read on participant;
create policy read on participant for select to itinera_app
  using ((organisation_id = (select sec.coordinated()) and phase <> 'merged') or id in (select sec.caseload()));
drop policy register on participant;
create policy register on participant for insert to itinera_app
  with check (organisation_id = (select sec.staffed()) and phase <> 'merged');
drop policy revise on participant;
create policy revise on participant for update to itinera_app
  using ((organisation_id = (select sec.coordinated()) and phase <> 'merged') or id in (select sec.caseload()))
  with check (organisation_id = (select sec.staffed()) and phase <> 'merged');

/* A proposal is written as one, and what the server itself can do with it is refuse it. */
drop policy propose on merge;
create policy propose on merge for insert to itinera_app
  with check (organisation_id = (select sec.staffed()) and proposed_by = (select sec.me())
    and confirmed_at is null and refused_at is null and undone_at is null and moved = '{}'
    and (organisation_id = (select sec.coordinated())
      or kept_id in (select sec.caseload()) or merged_id in (select sec.caseload())));
revoke update on merge from itinera_app;
grant update (refused_at, refused_by, version) on merge to itinera_app;
drop policy decide on merge;
create policy decide on merge for update to itinera_app
  using (organisation_id = (select sec.coordinated()) and confirmed_at is null and refused_at is null)
  with check (organisation_id = (select sec.coordinated()) and confirmed_at is null);

-- What moves ----------------------------------------------------------------------------------------------------------------

/* Which rows of a file cannot move into another one: where there can be one only, the kept file's is there already, and what hangs
   together stays together. */
create function sec.staying(kept uuid, merged uuid) returns jsonb
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  stay jsonb := '{}'; k record; i record; l record; found uuid[]; before jsonb; same text;
begin
  for i in
    select t.kind, t.key, pg_get_expr(x.indpred, x.indrelid) as only,
      array(select a.attname::text from unnest(x.indkey) n join pg_attribute a on a.attrelid = x.indrelid and a.attnum = n) as columns
    from sec.kinds_of_a_file() t join pg_index x on x.indrelid = format('public.%I', t.kind)::regclass and x.indisunique
  loop
    continue when 'participant_id' <> all (i.columns) or 'id' = any (i.columns);
    select string_agg(format(' and m.%I = k.%I', c, c), '') into same
      from unnest(i.columns) c where c not in ('participant_id', 'organisation_id');
    execute format('select array_agg(m.%I) from (select * from %I where participant_id = $1 and %s) m
      join (select * from %I where participant_id = $2 and %s) k on true%s',
      i.key, i.kind, coalesce(i.only, 'true'), i.kind, coalesce(i.only, 'true'), coalesce(same, ''))
      into found using merged, kept;
    stay := sec.and_these(stay, i.kind, found);
  end loop;
  select array_agg(m.id) into found from assignment m join assignment a on a.participant_id = kept
    and a.counsellor_id = m.counsellor_id and daterange(a.from_on, a.until_on, '[]') && daterange(m.from_on, m.until_on, '[]')
    where m.participant_id = merged;
  stay := sec.and_these(stay, 'assignment', found);
  loop
    before := stay;
    for l in
      select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent, a.attname as link
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
        and a.attname not in ('organisation_id', 'participant_id')
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace and cardinality(c.conkey) = 3
        and exists (select 1 from pg_attribute p where p.attrelid = c.conrelid and p.attnum = any (c.conkey) and p.attname = 'participant_id')
    loop
      execute format('select array_agg(id) from %I where participant_id = $1 and %I = any ($2)', l.child, l.link)
        into found using merged, sec.these(stay, l.parent);
      stay := sec.and_these(stay, l.child, found);
      execute format('select array_agg(%I) from %I where participant_id = $1 and %I is not null and id = any ($2)', l.link, l.child, l.link)
        into found using merged, sec.these(stay, l.child);
      stay := sec.and_these(stay, l.parent, found);
    end loop;
    exit when before = stay;
  end loop;
  return stay;
end $$;

create function sec.these(of jsonb, kind text) returns uuid[]
language sql immutable set search_path = pg_catalog as $$
  select coalesce(array_agg(v::uuid), '{}') from jsonb_array_elements_text(coalesce(of -> kind, '[]')) v
$$;

create function sec.and_these(of jsonb, kind text, ids uuid[]) returns jsonb
language sql immutable set search_path = pg_catalog as $$
  select case when coalesce(cardinality(ids), 0) = 0 then of else of || jsonb_build_object(kind, (
    select jsonb_agg(distinct v order by v) from (
      select jsonb_array_elements_text(coalesce(of -> kind, '[]')) union select unnest(ids)::text) u(v))) end
$$;

/* What of a file would move, by kind. */
create function sec.moving(merged uuid, stay jsonb) returns jsonb
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  moving jsonb := '{}'; k record; found uuid[];
begin
  for k in select * from sec.kinds_of_a_file() loop
    execute format('select array_agg(%I) from %I where participant_id = $1 and %I <> all ($2)', k.key, k.kind, k.key)
      into found using merged, sec.these(stay, k.kind);
    moving := sec.and_these(moving, k.kind, found);
  end loop;
  return moving;
end $$;

/* How far a case is: one that goes on counts for more than one that ended, and an ended one for more than one that never began. */
create function sec.reach_of_phase(phase text) returns int
language sql immutable set search_path = pg_catalog as $$
  select array_position(array['registered', 'not_eligible', 'eligible', 'exited', 'followed_up', 'closed', 'on_hold', 'enrolled',
    'profiled', 'in_itinerary', 'work_experience', 'road_map'], phase)
$$;

/* What a kept file says after a merge, where it is not what it says now: chosen, else what is blank is filled from the other. */
create function sec.fields_after(kept participant, merged participant, choices jsonb) returns jsonb
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  k constant jsonb := to_jsonb(kept); o constant jsonb := to_jsonb(merged);
  blank constant jsonb[] := array['null', '""', '[]', 'false', '"not_stated"']::jsonb[];
  after jsonb := '{}'; f text; said text;
begin
  foreach f in array array['known_as', 'family_name', 'latin_name', 'birth', 'gender', 'citizenships', 'country_of_birth', 'arrival',
    'preferred_language', 'interpreter_needed', 'literacy', 'external_reference', 'recruitment_channel'] loop
    said := coalesce(choices ->> f, case when k -> f = any (blank) then 'merged' else 'kept' end);
    if said = 'merged' and o -> f <> all (blank) and o -> f <> k -> f then
      after := after || jsonb_build_object(f, o -> f);
    end if;
  end loop;
  if merged.registered_on < kept.registered_on then after := after || jsonb_build_object('registered_on', merged.registered_on); end if;
  if sec.reach_of_phase(merged.phase) > sec.reach_of_phase(kept.phase) then
    after := after || jsonb_build_object('phase', merged.phase);
  end if;
  return after;
end $$;

/* Writes some columns of one row, and answers what they were and what they are. */
create function sec.put_fields(kind text, key text, id uuid, after jsonb) returns jsonb
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  before jsonb; columns text; counted text;
begin
  execute format('select to_jsonb(t) from %I t where %I = $1', kind, key) into before using id;
  if after = '{}' or before is null then return null; end if;
  select string_agg(format('%I = (jsonb_populate_record(null::%I, $2)).%I', f, kind, f), ', ') into columns from jsonb_object_keys(after) f;
  if before ? 'version' then counted := ', version = version + 1'; end if;
  execute format('update %I set %s%s where %I = $1', kind, columns, coalesce(counted, ''), key) using id, after;
  return jsonb_build_object('kind', kind, 'key', key, 'id', id, 'after', after,
    'before', (select jsonb_object_agg(f, before -> f) from jsonb_object_keys(after) f));
end $$;

create function sec.links_of_a_file() returns text
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select string_agg(format('public.%I', c.conname), ', ')
  from pg_constraint c where c.contype = 'f' and c.condeferrable and c.connamespace = 'public'::regnamespace
$$;

/* Moves rows, by kind, from one file to the other; what hangs on them follows. */
create function sec.move_rows(rows jsonb, out_of uuid, into_file uuid) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare k record;
begin
  execute format('set constraints %s deferred', sec.links_of_a_file());
  for k in select t.* from sec.kinds_of_a_file() t where rows ? t.kind loop
    if k.key = 'participant_id' then
      execute format('update %I set participant_id = $1 where participant_id = $2', k.kind) using into_file, out_of;
    else
      execute format('update %I set participant_id = $1 where participant_id = $2 and id = any ($3)', k.kind)
        using into_file, out_of, sec.these(rows, k.kind);
    end if;
  end loop;
  execute format('set constraints %s immediate', sec.links_of_a_file());
end $$;

/* Why two files cannot be made one now; nothing when they can. */
create function sec.merge_blocker(kept uuid, merged uuid, besides uuid) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case
    when kept = merged then 'sameFile'
    when count(*) < 2 or count(distinct p.organisation_id) > 1 or bool_or(p.organisation_id <> sec.staffed()) then 'missing'
    when bool_or(p.phase = 'erased') then 'missing'
    when bool_or(p.phase = 'merged') then 'alreadyMerged'
    when count(distinct p.programme_id) > 1 then 'otherProgramme'
    when bool_or(to_jsonb(p) ->> 'handed_over_on' is not null) then 'inTransfer'
    when exists (select 1 from transfer t where t.participant_id in (kept, merged) and t.state in ('draft', 'consent_ok', 'sent'))
      then 'inTransfer'
    when exists (select 1 from merge g where g.confirmed_at is null and g.refused_at is null and g.id is distinct from besides
      and (g.kept_id in (kept, merged) or g.merged_id in (kept, merged))) then 'waits'
  end
  from participant p where p.id in (kept, merged)
$$;
alter function sec.merge_blocker(uuid, uuid, uuid) owner to itinera_keeper;

do $$
declare f text;
begin
  foreach f in array array['kinds_of_a_file()', 'staying(uuid, uuid)', 'these(jsonb, text)', 'and_these(jsonb, text, uuid[])',
    'moving(uuid, jsonb)', 'reach_of_phase(text)', 'fields_after(participant, participant, jsonb)',
    'put_fields(text, text, uuid, jsonb)', 'links_of_a_file()', 'move_rows(jsonb, uuid, uuid)'] loop
    execute format('revoke execute on function sec.%s from public', f);
    execute format('grant execute on function sec.%s to itinera_keeper', f);
  end loop;
end $$;
revoke execute on function sec.keep_off_merged(), sec.merge_blocker(uuid, uuid, uuid) from public;
grant execute on function sec.merge_blocker(uuid, uuid, uuid) to itinera_app;
revoke create on schema sec from itinera_keeper;
