/* Two changes of phase in one act, as when she comes again, share their instant: the timeline tells them in the order in which they were. */
do $$
declare
  body constant text := pg_get_functiondef('sec.happened(uuid, uuid, text, timestamptz)'::regprocedure);
  changed constant text := replace(body, $one$select 'phase', c.id, c.at,$one$,
    $two$select 'phase', c.id, c.at + case when c.from_phase = 'registered' then interval '0' else interval '1 microsecond' end,$two$);
begin
  if changed = body then raise exception 'sec.happened is not as expected'; end if;
  execute changed;
end $$;
