-- CreateTable
CREATE TABLE "agreed_obstacles" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "profile_id" UUID NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "agreed_obstacles_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agreed_obstacles_organisation_id_participant_id_profile_id_key" ON "agreed_obstacles"("organisation_id", "participant_id", "profile_id");

-- AddForeignKey
ALTER TABLE "agreed_obstacles" ADD CONSTRAINT "agreed_obstacles_organisation_id_participant_id_profile_id_fkey" FOREIGN KEY ("organisation_id", "participant_id", "profile_id") REFERENCES "skills_profile"("organisation_id", "participant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What makes it hard, as she agreed to it, is read by those who accompany her and by nobody else: by the wall, as the rows themselves.
alter table agreed_obstacles
  alter constraint "agreed_obstacles_organisation_id_participant_id_profile_id_fkey" deferrable initially immediate;

alter table agreed_obstacles enable row level security;
alter table agreed_obstacles force row level security;
create policy keeper on agreed_obstacles for all to itinera_keeper using (true) with check (true);
grant select, insert, update, delete on agreed_obstacles to itinera_keeper;
grant select, insert on agreed_obstacles to itinera_app;
create policy read on agreed_obstacles for select to itinera_app using (participant_id in (select sec.caseload()));
create policy register on agreed_obstacles for insert to itinera_app with check (participant_id in (select sec.caseload()));

/* The versions that were agreed on before: what is sensitive goes, and the notes beside the rest. */
alter table skills_profile disable trigger keep_off_merged;
set local role itinera_keeper;
insert into agreed_obstacles (organisation_id, participant_id, profile_id, content)
select organisation_id, participant_id, id, jsonb_build_object('obstacles', coalesce(content -> 'obstacles', '[]'),
  'obstaclesAsked', coalesce(content -> 'obstaclesAsked', 'false'))
from skills_profile;
update skills_profile p set content = p.content || jsonb_build_object('obstaclesAsked', false, 'obstacles', (
  select coalesce(jsonb_agg(o.one || '{"note": null}' order by o.place), '[]')
  from jsonb_array_elements(p.content -> 'obstacles') with ordinality o(one, place)
  where o.one ->> 'kind' not in ('pregnancy', 'health', 'mental_wellbeing', 'disability')))
where p.content ? 'obstacles';
reset role;
alter table skills_profile enable trigger keep_off_merged;
create trigger keep_off_merged after insert or update on agreed_obstacles for each row execute function sec.keep_off_merged();
