-- CreateTable
CREATE TABLE "same_person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "claimed_id" UUID NOT NULL,
    "other_organisation_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "claimed_by" UUID NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "former_person_id" UUID,
    "changed_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "undone_by" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "same_person_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "same_person_organisation_id_claimed_id_idx" ON "same_person"("organisation_id", "claimed_id");

-- CreateIndex
CREATE INDEX "same_person_other_organisation_id_other_id_idx" ON "same_person"("other_organisation_id", "other_id");

-- AddForeignKey
ALTER TABLE "same_person" ADD CONSTRAINT "same_person_organisation_id_claimed_id_fkey" FOREIGN KEY ("organisation_id", "claimed_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "same_person" ADD CONSTRAINT "same_person_other_organisation_id_other_id_fkey" FOREIGN KEY ("other_organisation_id", "other_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The same woman in two organisations of a programme. Neither side sees the other's file: only that a partner may know her too, and
-- only while she lets both share. Told to be the same she counts once, and the way back is kept.

alter table same_person
  add constraint same_person_elsewhere check (organisation_id <> other_organisation_id),
  add constraint same_person_answer check (answer in ('same', 'not_same')),
  add constraint same_person_answered check (num_nulls(answer, answered_by, answered_at) in (0, 3)),
  add constraint same_person_changed check ((former_person_id is not null) = coalesce(answer = 'same', false)),
  add constraint same_person_undone check (num_nulls(undone_by, undone_at) in (0, 2)
    and (undone_at is null or coalesce(answer = 'same', false)));
create unique index same_person_once on same_person (least(claimed_id, other_id), greatest(claimed_id, other_id)) where undone_at is null;
create index participant_born_on on participant (birth) where length(birth) = 10;

alter table same_person enable row level security;
alter table same_person force row level security;
create policy keeper on same_person for all to itinera_keeper using (true) with check (true);
grant select, insert, update, delete on same_person to itinera_keeper;
grant select on same_person to itinera_app;
create policy read on same_person for select to itinera_app
  using (organisation_id = (select sec.coordinated()) or other_organisation_id = (select sec.coordinated()));

grant create on schema sec to itinera_keeper;

create function sec.shares_with_partners(of_participant uuid) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select exists (select 1 from consent c
    where c.participant_id = of_participant and c.purpose = 'share_partner' and c.withdrawn_on is null)
$$;

/* By name in either script, the whole day of birth and a citizenship; told not to be the same they are not. */
create function sec.same_woman(one participant, other participant) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select one.organisation_id <> other.organisation_id and one.programme_id = other.programme_id and one.person_id <> other.person_id
    and one.phase not in ('merged', 'erased') and other.phase not in ('merged', 'erased')
    and one.birth = other.birth and length(one.birth) = 10 and one.citizenships && other.citizenships
    and array_remove(array[sec.plain(concat_ws(' ', one.known_as, one.family_name)), sec.plain(one.latin_name)], '')
      && array_remove(array[sec.plain(concat_ws(' ', other.known_as, other.family_name)), sec.plain(other.latin_name)], '')
    and sec.shares_with_partners(one.id) and sec.shares_with_partners(other.id)
    and not exists (select 1 from same_person s where s.undone_at is null
      and least(s.claimed_id, s.other_id) = least(one.id, other.id) and greatest(s.claimed_id, s.other_id) = greatest(one.id, other.id))
$$;

/* What a coordinator learns: which partner, how far it is, and since when. The key is a claim's, or the partner's where there is none. */
create function sec.maybe_also_with(of_participant uuid) returns table (key uuid, organisation text, state text, since timestamptz)
language sql stable security definer rows 2 set search_path = pg_catalog, public, pg_temp as $$
  with her as materialized (
    select p.* from participant p where p.id = of_participant and p.organisation_id = sec.coordinated()
      and p.phase not in ('merged', 'erased')
  )
  select o.id, o.name, 'none', null::timestamptz
  from (
    select distinct x.organisation_id from her
    join participant h on h.id = her.id
    join participant x on x.birth = h.birth and length(x.birth) = 10
    where sec.same_woman(h, x)
  ) f join organisation o on o.id = f.organisation_id
  union all
  select s.id, o.name,
    case when s.answer = 'same' then 'same' when s.claimed_id = h.id then 'claimed_by_us' else 'claimed_by_them' end,
    coalesce(s.answered_at, s.claimed_at)
  from her h
  join same_person s on h.id in (s.claimed_id, s.other_id) and s.undone_at is null and s.answer is distinct from 'not_same'
  join participant x on x.id = case when s.claimed_id = h.id then s.other_id else s.claimed_id end
  join organisation o on o.id = x.organisation_id
  where s.answer = 'same' or (x.phase not in ('merged', 'erased')
    and sec.shares_with_partners(h.id) and sec.shares_with_partners(x.id))
  order by 2, 1
$$;

create function sec.claim_same_person(of_participant uuid, of_organisation uuid, at timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  her participant; other participant; claim uuid;
begin
  select * into her from participant where id = of_participant and organisation_id = sec.coordinated();
  if her.id is null then
    raise exception using errcode = 'insufficient_privilege', message = 'a coordinator claims for a file of her own';
  end if;
  select x.* into other from participant x where x.organisation_id = of_organisation and x.birth = her.birth and sec.same_woman(her, x)
    order by x.registered_on, x.created_at, x.id limit 1;
  if other.id is null then
    raise exception using errcode = 'check_violation', message = 'no partner may be told of this woman';
  end if;
  insert into same_person (organisation_id, claimed_id, other_organisation_id, other_id, claimed_by, claimed_at)
    values (her.organisation_id, her.id, other.organisation_id, other.id, sec.me(), at) returning id into claim;
  return claim;
end $$;

/* By the other side. The file that was registered later takes the person of the earlier one, with every file that was of its person. */
create function sec.answer_same_person(of_claim uuid, same boolean, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s same_person; first participant; later participant; changed uuid[];
begin
  select * into s from same_person where id = of_claim and other_organisation_id = sec.coordinated() for update;
  if s.id is null then
    raise exception using errcode = 'insufficient_privilege', message = 'the partner that was asked answers';
  end if;
  perform 1 from participant where id in (s.claimed_id, s.other_id) order by id for update;
  if s.answer is not null or not (sec.shares_with_partners(s.claimed_id) and sec.shares_with_partners(s.other_id))
      or exists (select 1 from participant p where p.id in (s.claimed_id, s.other_id) and p.phase in ('merged', 'erased')) then
    raise exception using errcode = 'check_violation', message = 'this claim is not to be answered now';
  end if;
  if same then
    select * into first from participant where id in (s.claimed_id, s.other_id) order by registered_on, created_at, id limit 1;
    select * into later from participant where id in (s.claimed_id, s.other_id) and id <> first.id;
    with given as (
      update participant set person_id = first.person_id where person_id = later.person_id returning id
    ) select array_agg(id) into changed from given;
  end if;
  update same_person set answer = case when same then 'same' else 'not_same' end, answered_by = sec.me(), answered_at = at,
    former_person_id = later.person_id, changed_ids = coalesce(changed, '{}'), version = version + 1 where id = s.id;
end $$;

create function sec.undo_same_person(of_claim uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s same_person;
begin
  select * into s from same_person where id = of_claim and sec.coordinated() in (organisation_id, other_organisation_id) for update;
  if s.id is null then
    raise exception using errcode = 'insufficient_privilege', message = 'either side takes it back';
  end if;
  if s.answer is distinct from 'same' or s.undone_at is not null or at > s.answered_at + interval '30 days' then
    raise exception using errcode = 'check_violation', message = 'this is not to be taken back now';
  end if;
  update participant set person_id = s.former_person_id where id = any (s.changed_ids);
  update same_person set undone_by = sec.me(), undone_at = at, version = version + 1 where id = s.id;
end $$;

do $$
declare f text;
begin
  foreach f in array array['maybe_also_with(uuid)', 'claim_same_person(uuid, uuid, timestamptz)',
    'answer_same_person(uuid, boolean, timestamptz)', 'undo_same_person(uuid, timestamptz)'] loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
    execute format('grant execute on function sec.%s to itinera_app', f);
  end loop;
end $$;
revoke execute on function sec.shares_with_partners(uuid), sec.same_woman(participant, participant) from public;
grant execute on function sec.shares_with_partners(uuid), sec.same_woman(participant, participant) to itinera_keeper;
revoke create on schema sec from itinera_keeper;
