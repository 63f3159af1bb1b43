-- AlterTable
ALTER TABLE "phase_change" ADD COLUMN     "confirmed" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "pregnancy" (
    "participant_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "recorded_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pregnancy_pkey" PRIMARY KEY ("participant_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "pregnancy_organisation_id_participant_id_key" ON "pregnancy"("organisation_id", "participant_id");

-- AddForeignKey
ALTER TABLE "pregnancy" ADD CONSTRAINT "pregnancy_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Walls --------------------------------------------------------------------------------------------------------------------

/* That she expects a child is health: read and written by those who accompany her, and taken away again. */
alter table pregnancy enable row level security;
alter table pregnancy force row level security;
create policy keeper on pregnancy for all to itinera_keeper using (true) with check (true);
grant select, insert, update, delete on pregnancy to itinera_keeper;
grant select, insert, delete on pregnancy to itinera_app;
create policy read on pregnancy for select to itinera_app using (participant_id in (select sec.caseload()));
create policy register on pregnancy for insert to itinera_app with check (participant_id in (select sec.caseload()));
create policy remove on pregnancy for delete to itinera_app using (participant_id in (select sec.caseload()));

/* Who registers her gives her the notice, a coordinator too. */
drop policy register on privacy_notice;
create policy register on privacy_notice for insert to itinera_app
  with check (organisation_id = (select sec.coordinated()) or participant_id in (select sec.caseload()));

/* A coordinator who opens a case again calls off what was due, and changes nothing else. */
create policy cancel on follow_up for update to itinera_app
  using (organisation_id = (select sec.coordinated()) and state = 'due')
  with check (organisation_id = (select sec.coordinated()) and state = 'cancelled');

-- What the desk must know and may not read ------------------------------------------------------------------------------------

create extension if not exists fuzzystrmatch;
grant create on schema sec to itinera_keeper;

/* Whether a child of hers is on record or on its way, for whoever may read her case. */
create or replace function sec.has_child(of_participant uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select 1 from participant p
    where p.id = of_participant
      and (p.organisation_id = sec.coordinated() or p.id in (select sec.caseload()))
      and (exists (select 1 from child c where c.participant_id = p.id)
        or exists (select 1 from pregnancy g where g.participant_id = p.id)))
$$;

/* Whether her residence was seen or declared, for whoever may read her case: not which it is. */
create function sec.has_residence(of_participant uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select 1 from residence_status r join participant p on p.id = r.participant_id
    where p.id = of_participant and r.kind <> 'unknown'
      and (p.organisation_id = sec.coordinated() or p.id in (select sec.caseload())))
$$;
alter function sec.has_residence(uuid) owner to itinera_keeper;

/* The consonants of Ethiopic syllables, in the Latin letters of sec.sound. */
create function sec.latin_of_ethiopic(word text) returns text
language sql immutable parallel safe set search_path = pg_catalog, public, pg_temp as $$
  select string_agg(case when ascii(letter) between 4608 and 4951
    then substr('hlhmsrsskkkkbbtshhnn-kkkk--sj-ddjjjjtsbssfb', (ascii(letter) - 4608) / 8 + 1, 1) else letter end, '' order by place)
  from string_to_table(word, null) with ordinality l(letter, place)
$$;

/* The consonants by which a word is known in every script: Samira, سميرة, Самира and ሳሚራ are all "smr". Without a search path of its
   own, so that it melts into what asks: it is asked of every word of every name. */
create function sec.sound(word text) returns text
language sql immutable parallel safe as $$
  select rtrim(regexp_replace(
    case when octet_length(word) = length(word) then translate(
      replace(replace(replace(replace(replace(replace(replace(
        word, 'ph', 'f'), 'kh', 'k'), 'sh', 's'), 'ch', 's'), 'th', 't'), 'dh', 'd'), 'gh', 'g'),
      'zvpgcqx-aeiouyw', 'sbbjkkk')
    else translate(
      case when ascii(word) between 4608 and 4951 then sec.latin_of_ethiopic(word) else word end,
      'zvpgcqx' || 'حهھبپتثجچخدذرزژسشصضطظغفقكکگلمن' || 'бвгґжздклмнпрстфхцчшщ' || 'βγδζθκλμνξπρσςτφχψ'
        || '-aeiouyw' || 'اأإآٱءئؤعةويىیےۀ' || 'аеёиійыїоуэєюяъь' || 'αεηιουω',
      'sbbjkkk' || 'hhhbbttjskddrsjsssdtsjfkkkjlmn' || 'bbjjjsdklmnbrstfkssss' || 'bjdstklmnkbrsstfkb') end,
    '(.)\1+', '\1', 'g'), 'h')
$$;

/* Who in this organisation may be the same woman: by name in any script, order or spelling. Whoever may not open a file learns its
   code, the year of birth and who accompanies her, and no name. */
create function sec.look_alikes(names text[], born text, besides uuid) returns table (
  id uuid, code text, birth_year text, name text, latin_name text, phase text, counsellors text[], hers boolean,
  same_birth text, whole boolean, told_apart boolean)
language sql stable security definer rows 10 set search_path = pg_catalog, public, pg_temp as $$
  with me as materialized (
    select o.id as organisation, sec.coordinated() is not null as coordinates, (now() at time zone o.timezone)::date as day
    from organisation o where o.id = sec.staffed()
  ), typed as materialized (
    select n.variant, w.word, sec.sound(w.word) as sound, w.word ~ '^[ -~]+$' as latin,
      case when length(w.word) < 4 then 0 when length(w.word) < 7 then 1 else 2 end as slips
    from unnest(names) with ordinality n(name, variant), string_to_table(translate(sec.plain(n.name), '-''’', '   '), ' ') w(word)
    where w.word <> ''
  ), known as materialized (
    select p.id, w.word, sec.sound(w.word) as sound, w.word ~ '^[ -~]+$' as latin
    from me join participant p on p.organisation_id = me.organisation and p.phase not in ('merged', 'erased')
      and p.id is distinct from besides, string_to_table(translate(p.search_name, '-''’', '   '), ' ') w(word)
    where w.word <> ''
  ), met as (
    select k.id, t.variant, count(distinct t.word) as words
    from typed t join known k on k.word = t.word
      or (length(t.word) >= 3 and starts_with(k.word, t.word))
      or (k.sound = t.sound and (length(t.sound) >= 3 or (length(t.sound) = 2 and k.latin <> t.latin)))
      or (t.slips > 0 and levenshtein_less_equal(k.word, t.word, t.slips) <= t.slips)
    group by k.id, t.variant
  ), near as (
    select m.id, max(m.words::real / t.words) as share, max(m.words) as words
    from met m join (select variant, count(distinct word) as words from typed group by variant) t using (variant)
    group by m.id having max(m.words::real / t.words) >= 0.6
  ), judged as (
    select n.id, n.share, n.words >= 2 and n.share = 1 as whole,
      case when nullif(born, '') is null or p.birth is null then 'unknown'
        when starts_with(p.birth, born) or starts_with(born, p.birth) then 'same'
        when left(p.birth, 4) = left(born, 4) then 'near' else 'other' end as same_birth
    from near n join participant p on p.id = n.id
  )
  select p.id, p.pseudonym, left(p.birth, 4), case when h.hers then concat_ws(' ', p.known_as, p.family_name) end,
    case when h.hers then p.latin_name end, case when h.hers then p.phase end,
    array(select a.name from assignment g join membership m on m.id = g.counsellor_id join account a on a.id = m.account_id
      where g.participant_id = p.id and g.from_on <= me.day and (g.until_on is null or g.until_on >= me.day) order by a.name),
    h.hers, j.same_birth, j.whole,
    besides is not null and exists (select 1 from not_same_person s where s.organisation_id = me.organisation
      and s.one_id = least(p.id, besides) and s.other_id = greatest(p.id, besides))
  from me, judged j join participant p on p.id = j.id
  cross join lateral (select me.coordinates or p.id in (select sec.caseload()) as hers from me) h
  where j.same_birth <> 'other' or j.whole
  order by array_position(array['same', 'near', 'unknown', 'other'], j.same_birth), j.share desc, j.whole desc, p.pseudonym
  limit 8
$$;
alter function sec.look_alikes(text[], text, uuid) owner to itinera_keeper;

revoke create on schema sec from itinera_keeper;
revoke execute on function sec.has_residence(uuid), sec.sound(text), sec.latin_of_ethiopic(text), sec.look_alikes(text[], text, uuid) from public;
grant execute on function sec.has_residence(uuid), sec.look_alikes(text[], text, uuid) to itinera_app;
grant execute on function sec.sound(text), sec.latin_of_ethiopic(text) to itinera_keeper;
