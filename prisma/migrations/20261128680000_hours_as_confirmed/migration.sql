/* A company reads of a day that it confirmed the hours that it said, and not those that were reported to it. */
do $$
declare
  body constant text := pg_get_functiondef('sec.placement_as_shared(placement)'::regprocedure);
  reported constant text := '''minutes'', h.minutes,';
begin
  if position(reported in body) = 0 then raise exception 'sec.placement_as_shared is not as this migration knows it'; end if;
  execute replace(body, reported, '''minutes'', case when h.state = ''confirmed'' then h.confirmed_minutes else h.minutes end,');
end $$;
