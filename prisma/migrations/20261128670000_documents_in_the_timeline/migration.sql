/* Her timeline tells which papers came onto her file; of a confidential one, or one that was removed, it says nothing. */
do $$
declare
  happened text := pg_get_functiondef('sec.happened(uuid, uuid, text, timestamptz)'::regprocedure);
  said text := pg_get_functiondef('sec.event_words(uuid, text[], uuid[])'::regprocedure);
  moment constant text := 'select ''task'', t.id, t.done_at, false';
  word constant text := 'when ''hours'' then';
begin
  if position(moment in happened) = 0 or position(word in said) = 0 then
    raise exception 'the timeline is not as this migration knows it';
  end if;
  execute replace(happened, moment, $q$select 'document', d.id, d.created_at, false, array['papers']
  from document d where d.organisation_id = organisation and d.participant_id = of_participant
    and d.removed_at is null and not d.confidential
  union all
  $q$ || moment);
  execute replace(said, word, $q$when 'document' then
      return query select one, d.id, jsonb_strip_nulls(jsonb_build_object('of', d.kind, 'title', d.title, 'by', d.created_by))
      from document d where d.id = any (ids);
    $q$ || word);
end $$;
