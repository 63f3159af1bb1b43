-- Who came from another organisation was not silent here before she came.

do $$
declare
  body text := pg_get_functiondef('sec.files(uuid, uuid, date, timestamptz, text)'::regprocedure);
begin
  if position('sec.flags(p.phase, e.enrolled_on,' in body) = 0 then
    raise exception 'sec.files is not as this migration knows it';
  end if;
  execute replace(body, 'sec.flags(p.phase, e.enrolled_on,',
    'sec.flags(p.phase, case when e.enrolled_on is not null then greatest(e.enrolled_on, p.arrived_on) end,');
end $$;
