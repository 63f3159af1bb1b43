/* Whoever cannot sign in any more is offered for nothing new, as whoever has left. */
create or replace function sec.staff() returns table (id uuid, name text, email text, role text, work_phone text, ended boolean)
language sql stable security definer rows 12 set search_path = pg_catalog, public, pg_temp as $$
  select m.id, a.name, a.email, m.role, m.work_phone, m.ended_at is not null or a.disabled_at is not null
  from membership m join account a on a.id = m.account_id
  where m.organisation_id = sec.staffed()
$$;

/* And the functions that give women away ask the same. */
do $$
declare
  body text := pg_get_functiondef('sec.move_caseload(uuid, uuid, uuid[], uuid[], date, boolean, text)'::regprocedure);
  knows text := 'm.role = ''counsellor'' and m.ended_at is null)';
  asks text := 'm.role = ''counsellor'' and m.ended_at is null
      and exists (select 1 from account c where c.id = m.account_id and c.disabled_at is null))';
begin
  if position(knows in body) = 0 then raise exception 'sec.move_caseload is not as this migration knows it'; end if;
  execute replace(body, knows, asks);
end $$;

do $$
declare
  body text := pg_get_functiondef('sec.accept_transfer(uuid, uuid, timestamptz, jsonb)'::regprocedure);
  knows text := 'select 1 from membership where id = by_counsellor and organisation_id = t.to_organisation_id and role = ''counsellor''
    and ended_at is null)';
  asks text := 'select 1 from membership b join account c on c.id = b.account_id where b.id = by_counsellor
    and b.organisation_id = t.to_organisation_id and b.role = ''counsellor'' and b.ended_at is null and c.disabled_at is null)';
begin
  if position(knows in body) = 0 then raise exception 'sec.accept_transfer is not as this migration knows it'; end if;
  execute replace(body, knows, asks);
end $$;
