/* The morning's letter counts what Today lists: steps agreed with companies, too. */
do $$
declare
  body text; changed text;
  old text := '    ), messages as (';
  new text := $new$      union all
      select n.due_on from needs_step n join needs_analysis a on a.organisation_id = n.organisation_id and a.id = n.analysis_id
      where n.organisation_id = k.organisation_id and n.done_at is null and n.due_on <= k.day and a.done_by = k.id
      union all
      select e.next_due from employer_meeting e
      where e.organisation_id = k.organisation_id and e.next_step is not null and e.next_done_at is null
        and e.next_due <= k.day and e.held_by = k.id
    ), messages as ($new$;
begin
  body := pg_get_functiondef('sec.take_digest(timestamptz)'::regprocedure);
  changed := replace(body, old, new);
  if changed = body then raise exception 'sec.take_digest is not as expected'; end if;
  execute changed;
end $$;
