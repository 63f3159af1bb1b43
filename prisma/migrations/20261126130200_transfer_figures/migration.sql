-- A woman who moved counts once. Her entry is the first partner's; what comes of her is the last one's. A file that was handed over
-- is no exit: lists call it by a word of its own.

do $$
declare
  body text;
begin
  body := pg_get_functiondef('sec.files(uuid, uuid, date, timestamptz, text)'::regprocedure);
  if position('p.search_name, p.phase,' in body) = 0 or position('e.participant_id is not null,' in body) = 0 then
    raise exception 'sec.files is not as this migration knows it';
  end if;
  body := replace(body, 'p.search_name, p.phase,',
    'p.search_name, case when p.handed_over_on is null or p.phase in (''merged'', ''erased'') then p.phase else ''handed_over'' end,');
  execute replace(body, 'e.participant_id is not null,', 'e.participant_id is not null and not p.entered_elsewhere,');

  body := pg_get_functiondef('sec.programme_figures(timestamptz)'::regprocedure);
  if position('e.participant_id is not null and' in body) = 0 then
    raise exception 'sec.programme_figures is not as this migration knows it';
  end if;
  execute replace(body, 'e.participant_id is not null and', 'e.participant_id is not null and not p.entered_elsewhere and');
end $$;
