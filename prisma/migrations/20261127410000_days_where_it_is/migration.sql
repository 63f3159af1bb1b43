-- Whoever leaves, and a time that is over, by the day it is where the organisation works and not where the server stands (E32).
grant create on schema sec to itinera_keeper;

create function sec.day_of(organisation uuid) returns date
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select (clock_timestamp() at time zone o.timezone)::date from organisation o where o.id = organisation
$$;
alter function sec.day_of(uuid) owner to itinera_keeper;
revoke execute on function sec.day_of(uuid) from public;

do $$
declare
  name text; body text; changed text;
begin
  foreach name in array array['sec.link()', 'sec.issue_link(text, uuid, bytea, interval)',
    'sec.renew_links_for(text, bytea[], interval)', 'sec.demo_waiting_hours()'] loop
    body := pg_get_functiondef(name::regprocedure);
    changed := replace(body, 'current_date', 'sec.day_of(c.organisation_id)');
    changed := replace(changed, 'CURRENT_DATE', 'sec.day_of(c.organisation_id)');
    if changed = body then raise exception '% is not as expected', name; end if;
    execute changed;
  end loop;
end $$;
revoke create on schema sec from itinera_keeper;
