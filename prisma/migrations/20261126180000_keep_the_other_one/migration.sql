-- Whoever decides on two files may keep the other one: that she is one woman was said by two, which file stays by the second.

grant create on schema sec to itinera_keeper;

/* What was chosen of each file stays chosen of it. */
create function sec.turn_merge(of_merge uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update merge g set kept_id = g.merged_id, merged_id = g.kept_id, version = g.version + 1,
    choices = (select coalesce(jsonb_object_agg(c.key, case c.value when 'kept' then 'merged' else 'kept' end), '{}')
      from jsonb_each_text(g.choices) c)
  where g.id = of_merge and g.organisation_id = sec.coordinated() and g.proposed_by <> sec.me()
    and g.confirmed_at is null and g.refused_at is null
$$;
alter function sec.turn_merge(uuid) owner to itinera_keeper;
revoke execute on function sec.turn_merge(uuid) from public;
grant execute on function sec.turn_merge(uuid) to itinera_app;

revoke create on schema sec from itinera_keeper;
