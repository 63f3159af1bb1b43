-- CreateTable
CREATE TABLE "placement_feedback" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "placement_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "again" TEXT,
    "well" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "scores" JSONB,
    "language" TEXT,
    "with_help" BOOLEAN,
    "words" TEXT,
    "contact_id" UUID,
    "recorded_by" UUID,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "placement_feedback_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "placement_feedback_organisation_id_id_key" ON "placement_feedback"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "placement_feedback_placement_id_side_key" ON "placement_feedback"("placement_id", "side");

-- AddForeignKey
ALTER TABLE "placement_feedback" ADD CONSTRAINT "placement_feedback_organisation_id_participant_id_placemen_fkey" FOREIGN KEY ("organisation_id", "participant_id", "placement_id") REFERENCES "placement"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement_feedback" ADD CONSTRAINT "placement_feedback_organisation_id_contact_id_fkey" FOREIGN KEY ("organisation_id", "contact_id") REFERENCES "employer_contact"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- How a stay with an employer was: the employer says it by a link, she in her language with whoever accompanies her. Only the latter
-- reads both; neither side is shown the other's.

alter table placement_feedback
  add constraint placement_feedback_side check (case side
    when 'employer' then again is not null and contact_id is not null and num_nonnulls(scores, language, with_help, recorded_by) = 0
    when 'participant' then num_nulls(scores, language, with_help, recorded_by) = 0 and num_nonnulls(again, contact_id) = 0
      and cardinality(well) = 0
    else false end),
  add constraint placement_feedback_again check (again in ('yes', 'maybe', 'no')),
  add constraint placement_feedback_well check (well <@ array['arrival', 'tasks', 'team', 'learning', 'language', 'support']),
  add constraint placement_feedback_words check (btrim(words) <> '' and char_length(words) <= 1000),
  alter constraint "placement_feedback_organisation_id_participant_id_placemen_fkey" deferrable initially immediate;

alter table placement_feedback enable row level security;
alter table placement_feedback force row level security;
create policy keeper on placement_feedback for all to itinera_keeper using (true) with check (true);
grant select, insert, update, delete on placement_feedback to itinera_keeper;
grant select, insert on placement_feedback to itinera_app;
create policy read on placement_feedback for select to itinera_app
  using (participant_id in (select sec.caseload()));
/* what she says is written down; what an employer says comes by its link */
create policy record on placement_feedback for insert to itinera_app
  with check (side = 'participant' and organisation_id = (select sec.counselled()) and participant_id in (select sec.caseload())
    and recorded_by = (select sec.me()));
create trigger keep_off_merged after insert or update of participant_id on placement_feedback
  for each row execute function sec.keep_off_merged();

/* One more thing that a link can be for, whatever else it is for by now. */
do $$
declare
  known text := (select pg_get_constraintdef(c.oid) from pg_constraint c where c.conname = 'link_token_purpose');
  more text := replace(known, '''confirm_hours''::text', '''confirm_hours''::text, ''give_feedback''::text');
begin
  if more = known then raise exception 'the purposes of links are not as expected'; end if;
  alter table link_token drop constraint link_token_purpose;
  execute 'alter table link_token add constraint link_token_purpose ' || more;
end $$;

grant create on schema sec to itinera_keeper;

/* A link by which the contact of a placement that is over says how it was; the first and three more an hour. */
create function sec.issue_feedback_link(record uuid, new_hash bytea, good_for interval) returns table (
  email text, contact_name text, locale text, participant_id uuid)
language plpgsql security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  known record;
begin
  select p.organisation_id, p.participant_id, c.id as contact_id, c.email, c.name, c.locale into known
  from placement p
  join employer_contact c on c.id = p.contact_id
    and (c.left_on is null or c.left_on > sec.day_of(c.organisation_id))
  where p.id = record and p.organisation_id = sec.counselled() and p.participant_id in (select sec.caseload())
    and not exists (select 1 from placement_feedback f where f.placement_id = p.id and f.side = 'employer');
  if not found then return; end if;
  if (select count(*) from link_token t where t.record_id = record and t.purpose = 'give_feedback'
      and t.created_at > clock_timestamp() - interval '1 hour') >= 4 then return; end if;
  insert into link_token (token_hash, purpose, organisation_id, contact_id, record_id, expires_at)
  values (new_hash, 'give_feedback', known.organisation_id, known.contact_id, record, clock_timestamp() + good_for);
  return query select known.email, known.name, known.locale, known.participant_id;
end $$;

/* What an employer is shown where it says how it was: its own name, when, and her first name where she agreed to it. */
create function sec.feedback_for_employer() returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case
    when f.id is not null or l.state = 'used' then jsonb_build_object('link', 'used', 'locale', c.locale)
    when l.state = 'expired' then jsonb_build_object('link', 'expired', 'locale', c.locale)
    else jsonb_build_object('link', 'live', 'locale', c.locale, 'employer', e.name, 'startDate', p.starts_on, 'endDate', p.ends_on,
      'firstName', case when exists (
        select 1 from consent k where k.participant_id = p.participant_id and k.purpose = 'share_employer'
          and k.employer_id = p.employer_id and k.withdrawn_on is null) then w.known_as end) end
  from sec.link() l
  join placement p on p.id = l.record_id and p.contact_id = l.contact_id
  join employer e on e.id = p.employer_id
  join employer_contact c on c.id = l.contact_id
  join participant w on w.id = p.participant_id
  left join placement_feedback f on f.placement_id = p.id and f.side = 'employer'
  where l.purpose = 'give_feedback' and l.state <> 'revoked'
$$;

/* What the employer says. Uses the link up; answers whose placement it was, or nothing where it did not take. */
create function sec.give_feedback(host_again text, went_well text[], said text, at timestamptz) returns table (
  placement_id uuid, participant_id uuid)
language plpgsql security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  known record;
begin
  select l.id as link_id, l.contact_id, p.id, p.organisation_id, p.participant_id into known
  from sec.link() l join placement p on p.id = l.record_id and p.contact_id = l.contact_id
  where l.purpose = 'give_feedback' and l.state = 'live';
  if not found then return; end if;
  update link_token t set used_at = at where t.id = known.link_id and t.used_at is null;
  if not found then return; end if;
  insert into placement_feedback (organisation_id, participant_id, placement_id, side, again, well, words, contact_id, given_at)
  values (known.organisation_id, known.participant_id, known.id, 'employer', host_again, went_well, said, known.contact_id, at)
  on conflict do nothing;
  if not found then return; end if;
  return query select known.id, known.participant_id;
end $$;

do $$
declare f text;
begin
  foreach f in array array['issue_feedback_link(uuid, bytea, interval)', 'feedback_for_employer()',
    'give_feedback(text, text[], text, timestamptz)'] loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
    execute format('grant execute on function sec.%s to itinera_app', f);
  end loop;
end $$;
revoke create on schema sec from itinera_keeper;
