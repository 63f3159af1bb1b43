/* Whether a woman met the standard of a Mothers' Month follows the days of the campaigns of her programme and country, as the board does.
   Where none was ever opened, hours of every day count. */
do $$
declare
  body constant text := pg_get_functiondef('sec.tally(uuid)'::regprocedure);
  changed text := replace(body, $one$    join participant w on w.id = h.participant_id
    left join programme_partner pp on pp.programme_id = w.programme_id and pp.organisation_id = w.organisation_id
$one$, $two$    left join campaign c on c.programme_id = of_programme and c.country = at_home
$two$);
begin
  changed := replace(changed, $one$      and (pp.mothers_month_from is null or (h.starts_at at time zone h.timezone)::date >= pp.mothers_month_from)
      and (pp.mothers_month_to is null or (h.starts_at at time zone h.timezone)::date <= pp.mothers_month_to)
    group by p.employer_id
$one$, $two$      and (c.id is null or (h.starts_at at time zone h.timezone)::date between c.starts_on and c.ends_on)
    group by p.employer_id, c.id
$two$);
  changed := replace(changed, $one$  select organisation_id into home from participant where id = of_participant;
$one$, $two$  select w.organisation_id, w.programme_id, o.country into home, of_programme, at_home
  from participant w join organisation o on o.id = w.organisation_id where w.id = of_participant;
$two$);
  changed := replace(changed, $one$  home uuid; sessions record;$one$, $two$  home uuid; of_programme uuid; at_home text; sessions record;$two$);
  changed := replace(changed, $one$  /* confirmed hours per employer inside Mothers' Month; a pair counts from 2 to 8 hours */
$one$, $two$  /* confirmed hours per employer inside a Mothers' Month; a pair counts from 2 to 8 hours */
$two$);
  if position('c.ends_on' in changed) = 0 or position('at_home' in changed) = 0 or position('pp.' in changed) > 0
    or position('of_programme uuid' in changed) = 0 or position('w.programme_id' in changed) = 0 then
    raise exception 'sec.tally is not as expected';
  end if;
  execute changed;
end $$;

alter table programme_partner drop constraint programme_partner_month, drop column mothers_month_from, drop column mothers_month_to;

/* The days of a month are known before most hours; whoever has hours that they let in or leave out is counted again. Where the first
   campaign of a country begins, that is everybody with hours there. */
create function sec.tally_after_campaign() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  is_only constant boolean := not exists (
    select 1 from campaign c where c.programme_id = new.programme_id and c.country = new.country and c.id <> new.id);
  opens constant date := case when tg_op = 'UPDATE' then least(old.starts_on, new.starts_on) else new.starts_on end;
  closes constant date := case when tg_op = 'UPDATE' then greatest(old.ends_on, new.ends_on) else new.ends_on end;
begin
  perform sec.tally(w.id)
  from participant w join organisation o on o.id = w.organisation_id and o.country = new.country
  where w.programme_id = new.programme_id and exists (
    select 1 from hour_entry h join placement p on p.id = h.placement_id and p.kind = 'shadowing'
    where h.organisation_id = w.organisation_id and h.participant_id = w.id and h.state = 'confirmed'
      and ((is_only and tg_op = 'INSERT') or (h.starts_at at time zone h.timezone)::date between opens and closes));
  return null;
end $$;

grant create on schema sec to itinera_keeper;
alter function sec.tally_after_campaign() owner to itinera_keeper;
revoke execute on function sec.tally_after_campaign() from public;
revoke create on schema sec from itinera_keeper;
create trigger tally after insert or update of starts_on, ends_on on campaign
  for each row execute function sec.tally_after_campaign();

set local role itinera_keeper;
do $$ begin perform sec.tally(w.id) from participant w where exists (select 1 from campaign c where c.programme_id = w.programme_id); end $$;
reset role;
