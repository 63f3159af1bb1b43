-- A row that moves whenever its file is made one with another is never found in a merged file: that it is changed needs no look at the
-- file, only that it is written, or moved into one.

/* Kinds of which a row may stay with a merged file: there can be one only, or it hangs together with one of these. */
create function sec.kinds_that_stay() returns setof text
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with recursive alone as (
    select t.kind from sec.kinds_of_a_file() t join pg_index x on x.indrelid = format('public.%I', t.kind)::regclass and x.indisunique
    cross join lateral (select array_agg(a.attname::text) as columns from pg_attribute a
      where a.attrelid = x.indrelid and a.attnum = any (x.indkey)) c
    where 'participant_id' = any (c.columns) and 'id' <> all (c.columns) and t.kind not in ('attendance', 'assignment')
  ), linked as (
    select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent from pg_constraint c
    where c.contype = 'f' and c.condeferrable and c.connamespace = 'public'::regnamespace
  ), stay as (
    select kind from alone
    union select case when l.child = s.kind then l.parent else l.child end from stay s join linked l on s.kind in (l.child, l.parent)
  )
  select kind from stay order by kind
$$;
revoke execute on function sec.kinds_that_stay() from public;
grant execute on function sec.kinds_that_stay() to itinera_keeper;

do $$
declare t text;
begin
  for t in select kind from sec.kinds_of_a_file() where kind not in (select sec.kinds_that_stay()) loop
    execute format('drop trigger keep_off_merged on %I', t);
    execute format('create trigger keep_off_merged after insert or update of participant_id on %I
      for each row execute function sec.keep_off_merged()', t);
  end loop;
end $$;
