-- Whoever may be registered twice, asked of one file and at any time of her case.

grant create on schema sec to itinera_keeper;

/* Files that may be hers too, the likeliest first, for whoever reaches hers; of a proposal only that it waits. */
create function sec.second_files(of_participant uuid) returns table (
  id uuid, code text, birth_year text, name text, latin_name text, phase text, counsellors text[], hers boolean,
  same_birth text, whole boolean, told_apart boolean, earlier boolean, proposal uuid, proposed_at timestamptz)
language sql stable security definer rows 10 set search_path = pg_catalog, public, pg_temp as $$
  select l.id, l.code, l.birth_year, l.name, l.latin_name, l.phase, l.counsellors, l.hers, l.same_birth, l.whole, l.told_apart,
    (o.registered_on, o.created_at) < (p.registered_on, p.created_at), g.id, g.proposed_at
  from participant p
  cross join lateral sec.look_alikes(
    array_remove(array[concat_ws(' ', p.known_as, p.family_name), coalesce(p.latin_name, '')], ''), p.birth, p.id) with ordinality l
  join participant o on o.id = l.id
  left join merge g on g.organisation_id = p.organisation_id and g.confirmed_at is null and g.refused_at is null
    and p.id in (g.kept_id, g.merged_id) and o.id in (g.kept_id, g.merged_id)
  where p.id = of_participant and p.phase not in ('merged', 'erased')
    and (p.organisation_id = sec.coordinated() or p.id in (select sec.caseload()))
  order by l.ordinality
$$;
alter function sec.second_files(uuid) owner to itinera_keeper;
revoke execute on function sec.second_files(uuid) from public;
grant execute on function sec.second_files(uuid) to itinera_app;

revoke create on schema sec from itinera_keeper;
