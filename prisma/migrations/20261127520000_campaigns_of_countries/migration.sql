-- Whoever steers the programme sees of each country's latest Mothers' Month how many companies were invited, agreed and hosted, and not which.
grant create on schema sec to itinera_keeper;
create function sec.programme_campaigns() returns table (
  country text, year int, partners int, invited int, agreed int, hosted int)
language sql stable security definer rows 10 set search_path = pg_catalog, public, pg_temp as $$
  with countries as (
    select o.country, count(*)::int as partners
    from programme_partner p join organisation o on o.id = p.organisation_id
    where p.programme_id = sec.led_programme() group by o.country
  ), latest as (
    select distinct on (c.country) c.* from campaign c where c.programme_id = sec.led_programme() order by c.country, c.year desc
  ), invites as (
    select i.campaign_id, i.answer, exists (
        select 1 from placement p
        join hour_entry h on h.placement_id = p.id and h.state = 'confirmed' and h.confirmed_minutes > 0
          and (h.starts_at at time zone h.timezone)::date between l.starts_on and l.ends_on
        where p.employer_id = i.employer_id and p.organisation_id = i.organisation_id and p.kind = 'shadowing') as hosted
    from latest l join campaign_invite i on i.campaign_id = l.id
  )
  select c.country::text, l.year, c.partners, count(i.campaign_id)::int, (count(*) filter (where i.answer = 'agreed' or i.hosted))::int,
    (count(*) filter (where i.hosted))::int
  from countries c left join latest l on l.country = c.country left join invites i on i.campaign_id = l.id
  group by c.country, l.year, c.partners order by c.country
$$;
alter function sec.programme_campaigns() owner to itinera_keeper;
revoke create on schema sec from itinera_keeper;
revoke execute on function sec.programme_campaigns() from public;
grant execute on function sec.programme_campaigns() to itinera_app;
