-- Whoever steers the programme sees how many companies each partner deals with, and not which.
grant create on schema sec to itinera_keeper;
create function sec.programme_employers() returns table (organisation_id uuid, employers int)
language sql stable security definer rows 10 set search_path = pg_catalog, public, pg_temp as $$
  select c.organisation_id, count(distinct c.employer_id)::int
  from programme_partner p join employer_contact c on c.organisation_id = p.organisation_id
    and (c.left_on is null or c.left_on > current_date)
  where p.programme_id = sec.led_programme()
  group by grouping sets ((c.organisation_id), ())
$$;
alter function sec.programme_employers() owner to itinera_keeper;
revoke create on schema sec from itinera_keeper;
revoke execute on function sec.programme_employers() from public;
grant execute on function sec.programme_employers() to itinera_app;
