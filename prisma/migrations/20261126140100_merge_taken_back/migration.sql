-- The acts: a coordinator makes two files one, and takes it back. And what of it is shown to whom.

grant create on schema sec to itinera_keeper;

/* Two live consents of one purpose would outlive each other: the kept file's holds, and whatever rested on the other rests on it. */
create function sec.keep_one_of_both(of_kept uuid, moved uuid[]) returns jsonb
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  changed jsonb := '[]'; c record; r record; ended date;
begin
  for c in
    select m.id, m.given_on, k.id as holds, k.given_on as held_on from consent m join consent k on k.participant_id = of_kept
      and k.purpose = m.purpose and k.employer_id is not distinct from m.employer_id and k.withdrawn_on is null and k.id <> all (moved)
    where m.id = any (moved) and m.withdrawn_on is null
  loop
    for r in
      select 'referral' as kind, id from referral where consent_id = c.id and state in ('draft', 'consent_ok', 'sent', 'accepted')
    loop
      changed := changed || sec.put_fields(r.kind, 'id', r.id, jsonb_build_object('consent_id', c.holds));
    end loop;
    ended := greatest(c.given_on, c.held_on);
    changed := changed || sec.put_fields('consent', 'id', c.id,
      jsonb_build_object('withdrawn_on', ended, 'ended_because', 'expired', 'effect_done_on', ended));
  end loop;
  return changed;
end $$;

/* The earlier entry is her entry; how she left belongs to where the case stands. */
create function sec.entry_after(kept uuid, merged uuid, of_merged boolean) returns jsonb
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(jsonb_object_agg(f.key, f.value), '{}')
  from enrolment k join enrolment m on m.participant_id = merged, jsonb_each(to_jsonb(m)) f
  where k.participant_id = kept and f.key not in ('participant_id', 'organisation_id', 'version') and f.value <> to_jsonb(k) -> f.key
    and case when f.key in ('exit_on', 'exit_reason', 'exit_destination') then of_merged else m.enrolled_on < k.enrolled_on end
$$;

create function sec.merge_files(of_merge uuid, at timestamptz) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  m merge; kept participant; merged participant; after jsonb; stay jsonb; moving jsonb; parked jsonb := '{}';
  changed jsonb := '[]'; histories bigint[]; drafts uuid[]; entry jsonb; contact jsonb; held jsonb; t text; k record;
begin
  select * into m from merge where id = of_merge and organisation_id = sec.coordinated() for update;
  if m.id is null then raise exception using errcode = 'insufficient_privilege', message = 'a coordinator merges files of her own'; end if;
  if m.confirmed_at is not null or m.refused_at is not null then
    raise exception using errcode = 'check_violation', message = 'this merge is decided';
  end if;
  perform 1 from participant where id in (m.kept_id, m.merged_id) order by id for update;
  if sec.merge_blocker(m.kept_id, m.merged_id, m.id) is not null then
    raise exception using errcode = 'check_violation', message = 'these files cannot be made one now';
  end if;
  select * into kept from participant where id = m.kept_id;
  select * into merged from participant where id = m.merged_id;
  after := sec.fields_after(kept, merged, m.choices);
  stay := sec.staying(kept.id, merged.id);
  moving := sec.moving(merged.id, stay);
  entry := sec.entry_after(kept.id, merged.id, after ? 'phase');
  select to_jsonb(c) - array['participant_id', 'organisation_id', 'version'] into contact
    from participant_contact c where c.participant_id = merged.id and stay ? 'participant_contact'
      and case coalesce(m.choices ->> 'contact', '') when 'merged' then true when 'kept' then false
        else not exists (select 1 from participant_contact o where o.participant_id = kept.id
          and coalesce(o.phone, o.email, o.address) is not null) end;

  /* somebody sits in a session once and accompanies her once: the second of both is put by and written down here */
  foreach t in array array['attendance', 'assignment'] loop
    execute format('select jsonb_agg(to_jsonb(r) order by r.id) from %I r where id = any ($1)', t) into held using sec.these(stay, t);
    if held is not null then
      parked := parked || jsonb_build_object(t, held);
      execute format('delete from %I where id = any ($1)', t) using sec.these(stay, t);
    end if;
  end loop;

  select array_agg(r.id) into histories from revision r
    where r.participant_id = merged.id and r.record_kind <> 'participant' and r.record_id <> all (sec.these(stay, r.record_kind));
  perform sec.move_rows(moving, merged.id, kept.id);
  update revision set participant_id = kept.id, record_id = case when record_id = merged.id then kept.id else record_id end
    where id = any (histories);
  select array_agg(d.id) into drafts from draft d where d.subject = merged.id::text and not exists (
    select 1 from draft o where o.membership_id = d.membership_id and o.form = d.form and o.subject = kept.id::text);
  update draft set subject = kept.id::text where id = any (drafts);

  changed := changed || sec.keep_one_of_both(kept.id, sec.these(moving, 'consent'));
  changed := changed || coalesce(sec.put_fields('enrolment', 'participant_id', kept.id, entry), '[]');
  if contact is not null then
    changed := changed || coalesce(sec.put_fields('participant_contact', 'participant_id', kept.id, contact), '[]');
  end if;
  changed := changed || coalesce(sec.put_fields('participant', 'id', merged.id, jsonb_build_object('phase', 'merged')
    || case when after ? 'external_reference' then '{"external_reference": null}'::jsonb else '{}' end), '[]');
  changed := changed || coalesce(sec.put_fields('participant', 'id', kept.id, after), '[]');
  perform sec.tally(kept.id), sec.tally(merged.id);

  update merge set confirmed_by = sec.me(), confirmed_at = at, version = version + 1,
    moved = jsonb_build_object('rows', moving, 'stayed', stay - array['attendance', 'assignment'], 'parked', parked, 'changed', changed,
      'histories', to_jsonb(coalesce(histories, '{}')), 'drafts', to_jsonb(coalesce(drafts, '{}')))
    where id = m.id;
  return (select coalesce(jsonb_object_agg(e.key, jsonb_array_length(e.value)), '{}') from jsonb_each(moving) e);
end $$;

/* Thirty days long: what moved goes back, a field returns where nobody changed it since, and what was written since stays. */
create function sec.unmerge_files(of_merge uuid, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  m merge; c record; now_is jsonb; back jsonb; remained jsonb := '[]'; written jsonb := '{}'; k record; n int; t text;
begin
  select * into m from merge where id = of_merge and organisation_id = sec.coordinated() for update;
  if m.id is null then raise exception using errcode = 'insufficient_privilege', message = 'a coordinator takes back what was merged here'; end if;
  if m.confirmed_at is null or m.undone_at is not null then return 'notMerged'; end if;
  if at > m.confirmed_at + interval '30 days' then return 'tooLate'; end if;
  perform 1 from participant where id in (m.kept_id, m.merged_id) order by id for update;
  if exists (select 1 from participant p where p.id = m.kept_id and p.phase in ('merged', 'erased')) then return 'mergedOn'; end if;
  if exists (select 1 from participant p where p.id = m.kept_id and to_jsonb(p) ->> 'handed_over_on' is not null)
      or exists (select 1 from transfer r where r.participant_id = m.kept_id and r.state in ('draft', 'consent_ok', 'sent')) then
    return 'inTransfer';
  end if;
  begin
    for c in select e.value as put from jsonb_array_elements(m.moved -> 'changed') with ordinality e order by e.ordinality desc loop
      execute format('select to_jsonb(r) from %I r where %I = $1', c.put ->> 'kind', c.put ->> 'key')
        into now_is using (c.put ->> 'id')::uuid;
      select coalesce(jsonb_object_agg(f.key, c.put -> 'before' -> f.key) filter (where now_is -> f.key = f.value), '{}'),
        remained || coalesce(jsonb_agg(jsonb_build_object('kind', c.put ->> 'kind', 'field', f.key))
          filter (where now_is is null or now_is -> f.key <> f.value), '[]')
        into back, remained from jsonb_each(c.put -> 'after') f;
      perform sec.put_fields(c.put ->> 'kind', c.put ->> 'key', (c.put ->> 'id')::uuid, back);
    end loop;
    perform sec.move_rows(m.moved -> 'rows', m.kept_id, m.merged_id);
    foreach t in array array['attendance', 'assignment'] loop
      execute format('insert into %I select r.* from jsonb_populate_recordset(null::%I, $1) r', t, t)
        using coalesce(m.moved -> 'parked' -> t, '[]');
    end loop;
  exception when foreign_key_violation or unique_violation or exclusion_violation then
    return 'tangled';
  end;
  update revision set participant_id = m.merged_id, record_id = case when record_id = m.kept_id then m.merged_id else record_id end
    where id in (select v::bigint from jsonb_array_elements_text(m.moved -> 'histories') v);
  update draft set subject = m.merged_id::text
    where id in (select v::uuid from jsonb_array_elements_text(m.moved -> 'drafts') v) and subject = m.kept_id::text;
  for k in select f.kind from sec.kinds_of_a_file() f join information_schema.columns i
    on i.table_schema = 'public' and i.table_name = f.kind and i.column_name = 'created_at' loop
    execute format('select count(*) from %I where participant_id = $1 and created_at > $2', k.kind) into n using m.kept_id, m.confirmed_at;
    if n > 0 then written := written || jsonb_build_object(k.kind, n); end if;
  end loop;
  perform sec.tally(m.kept_id), sec.tally(m.merged_id);
  update merge set undone_by = sec.me(), undone_at = at, version = version + 1,
    moved = moved || jsonb_build_object('remained', remained, 'written', written) where id = m.id;
  return null;
end $$;

-- What is shown -------------------------------------------------------------------------------------------------------------

/* Where a merged file's address leads: to the file that was kept, for whoever reaches it. */
create function sec.merged_into(of_participant uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with recursive way as (
    select g.kept_id from merge g
      where g.merged_id = of_participant and g.organisation_id = sec.staffed() and g.confirmed_at is not null and g.undone_at is null
    union select g.kept_id from way w join merge g on g.merged_id = w.kept_id and g.confirmed_at is not null and g.undone_at is null)
  select p.id from way w join participant p on p.id = w.kept_id
  where p.phase not in ('merged', 'erased') and (p.organisation_id = sec.coordinated() or p.id in (select sec.caseload()))
$$;

/* Merges with both files as far as whoever asks may know: a merged file is in no list, and a proposer may know one of both only. */
create function sec.merges(only_merge uuid) returns table (id uuid, kept_id uuid, merged_id uuid, kept_code text, merged_code text,
  kept_name text, merged_name text, proposed_by text, own boolean, proposed_at timestamptz, confirmed_by text, confirmed_at timestamptz,
  refused_by text, refused_at timestamptz, undone_by text, undone_at timestamptz, choices jsonb, rows jsonb, stayed jsonb,
  remained jsonb, written jsonb)
language sql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
  select g.id, g.kept_id, g.merged_id, k.pseudonym, o.pseudonym,
    case when c.all_of_it or k.id in (select sec.caseload()) then concat_ws(' ', k.known_as, k.family_name) end,
    case when c.all_of_it or o.id in (select sec.caseload()) then concat_ws(' ', o.known_as, o.family_name) end,
    (select s.name from sec.staff() s where s.id = g.proposed_by), g.proposed_by = sec.me(), g.proposed_at,
    (select s.name from sec.staff() s where s.id = g.confirmed_by), g.confirmed_at,
    (select s.name from sec.staff() s where s.id = g.refused_by), g.refused_at,
    (select s.name from sec.staff() s where s.id = g.undone_by), g.undone_at, g.choices,
    (select jsonb_object_agg(e.key, jsonb_array_length(e.value)) from jsonb_each(g.moved -> 'rows') e),
    (select jsonb_object_agg(e.key, jsonb_array_length(e.value))
      from jsonb_each(coalesce(g.moved -> 'stayed', '{}') || coalesce(g.moved -> 'parked', '{}')) e),
    g.moved -> 'remained', g.moved -> 'written'
  from merge g
  join participant k on k.id = g.kept_id join participant o on o.id = g.merged_id
  cross join lateral (select g.organisation_id = sec.coordinated() as all_of_it) c
  where (only_merge is null or g.id = only_merge) and g.organisation_id = sec.staffed()
    and (coalesce(c.all_of_it, false) or g.proposed_by = sec.me())
  order by g.proposed_at desc, g.id
$$;

/* Both files side by side, and what would move: for a coordinator. How to reach her is not shown, only that it is known. */
create function sec.merge_preview(of_kept uuid, of_merged uuid, chosen jsonb) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object(
    'kept', to_jsonb(k) - array['search_name', 'person_id', 'created_by'], 'merged', to_jsonb(o) - array['search_name', 'person_id', 'created_by'],
    'after', sec.fields_after(k, o, chosen),
    'keptContact', exists (select 1 from participant_contact c where c.participant_id = k.id and coalesce(c.phone, c.email, c.address) is not null),
    'mergedContact', exists (select 1 from participant_contact c where c.participant_id = o.id and coalesce(c.phone, c.email, c.address) is not null),
    'keptEntry', (select e.enrolled_on from enrolment e where e.participant_id = k.id),
    'mergedEntry', (select e.enrolled_on from enrolment e where e.participant_id = o.id),
    'moving', (select coalesce(jsonb_object_agg(e.key, jsonb_array_length(e.value)), '{}') from jsonb_each(sec.moving(o.id, s.stay)) e),
    'staying', (select coalesce(jsonb_object_agg(e.key, jsonb_array_length(e.value)), '{}') from jsonb_each(s.stay) e))
  from participant k join participant o on o.organisation_id = k.organisation_id
  cross join lateral (select sec.staying(k.id, o.id) as stay) s
  where k.id = of_kept and o.id = of_merged and k.id <> o.id and k.organisation_id = sec.coordinated()
    and k.phase not in ('merged', 'erased') and o.phase not in ('merged', 'erased')
$$;

do $$
declare f text;
begin
  foreach f in array array['merge_files(uuid, timestamptz)', 'unmerge_files(uuid, timestamptz)', 'merged_into(uuid)', 'merges(uuid)',
    'merge_preview(uuid, uuid, jsonb)'] loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
    execute format('grant execute on function sec.%s to itinera_app', f);
  end loop;
end $$;
revoke execute on function sec.keep_one_of_both(uuid, uuid[]), sec.entry_after(uuid, uuid, boolean) from public;
grant execute on function sec.keep_one_of_both(uuid, uuid[]), sec.entry_after(uuid, uuid, boolean) to itinera_keeper;
revoke create on schema sec from itinera_keeper;
