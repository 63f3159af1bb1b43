/* The morning's letter counts what Today lists: steps agreed with companies, too, and steps of whoever accompanies her no longer;
   but none of a plan that has ended. */
do $$
declare
  change record; body text; changed text;
begin
  body := pg_get_functiondef('sec.take_digest(timestamptz)'::regprocedure);
  for change in select * from (values
    ('n.assignee_id = k.id) and p.phase', $new$n.assignee_id = k.id or not exists (
          select 1 from assignment g where g.organisation_id = n.organisation_id and g.participant_id = n.participant_id
            and g.counsellor_id = n.assignee_id and g.from_on <= k.day and (g.until_on is null or g.until_on >= k.day)))
        and (n.origin is distinct from 'itinerary' or p.phase not in ('exited', 'followed_up', 'closed')) and p.phase$new$),
    ('    ), messages as (', $new$      union all
      select n.due_on from needs_step n join needs_analysis a on a.organisation_id = n.organisation_id and a.id = n.analysis_id
      where n.organisation_id = k.organisation_id and n.done_at is null and n.due_on <= k.day and a.done_by = k.id
      union all
      select e.next_due from employer_meeting e
      where e.organisation_id = k.organisation_id and e.next_step is not null and e.next_done_at is null
        and e.next_due <= k.day and e.held_by = k.id
    ), messages as ($new$)
  ) as c (old, new) loop
    changed := replace(body, change.old, change.new);
    if changed = body then raise exception 'sec.take_digest is not as expected: %', change.old; end if;
    body := changed;
  end loop;
  execute body;
end $$;
