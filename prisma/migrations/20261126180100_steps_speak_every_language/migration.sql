/* A task that something else asked for keeps what it speaks of, and is said in its reader's language. */
do $$
declare
  body text := pg_get_functiondef((select p.oid from pg_proc p where p.proname = 'event_words' and p.pronamespace = 'sec'::regnamespace));
  done text := 'jsonb_build_object(''title'', t.what, ''by'', t.done_by)';
  done_and_asked text := 'jsonb_build_object(''title'', t.what, ''of'', t.origin, ''by'', t.done_by)';
begin
  if position(done in body) = 0 then raise exception 'sec.event_words is not as this migration knows it'; end if;
  execute replace(body, done, done_and_asked);
end $$;

/* Nobody's language matters any more when a task is written. */
drop function sec.language_of_counsellor(uuid);
