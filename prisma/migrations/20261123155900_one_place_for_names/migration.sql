-- Postgres looks a table's name up among temporary tables first, unless told otherwise. Whoever could slip a statement to the role
-- that serves could make a temporary account_session, and every function that runs with its owner's rights would believe it.

do $$ begin
  execute format('revoke temporary on database %I from public', current_database());
end $$;

do $$
declare f regprocedure;
begin
  for f in
    select p.oid::regprocedure from pg_proc p
    where p.pronamespace = 'sec'::regnamespace and exists (select 1 from unnest(p.proconfig) s where s like 'search_path=%')
  loop
    execute format('alter function %s set search_path = pg_catalog, public, pg_temp', f);
  end loop;
end $$;
