-- A mark that says she came later than the session lasted counts no minutes. The tally counted those after the end; counting the
-- same rows by another way brought it to light. One expression of the function changes, the rest stays as it stands.
do $$
declare
  body text := pg_get_functiondef('sec.tally(uuid)'::regprocedure);
  too_late text := 'greatest(s.starts_at + a.minutes_late * interval ''1 minute'',';
  in_time text := 'greatest(least(s.starts_at + a.minutes_late * interval ''1 minute'', s.ends_at),';
begin
  if position(too_late in body) = 0 then raise exception 'sec.tally is not as this migration knows it'; end if;
  execute replace(body, too_late, in_time);
end $$;
