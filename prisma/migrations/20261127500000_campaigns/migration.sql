-- CreateTable
CREATE TABLE "campaign" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "programme_id" UUID NOT NULL,
    "country" CHAR(2) NOT NULL,
    "year" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_invite" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "invited_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" UUID,
    "unanswered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "campaign_invite_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "campaign_programme_id_country_year_key" ON "campaign"("programme_id", "country", "year");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_invite_organisation_id_id_key" ON "campaign_invite"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_invite_campaign_id_employer_id_key" ON "campaign_invite"("campaign_id", "employer_id");

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_invite" ADD CONSTRAINT "campaign_invite_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_invite" ADD CONSTRAINT "campaign_invite_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_invite" ADD CONSTRAINT "campaign_invite_organisation_id_contact_id_fkey" FOREIGN KEY ("organisation_id", "contact_id") REFERENCES "employer_contact"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_invite" ADD CONSTRAINT "campaign_invite_organisation_id_invited_by_fkey" FOREIGN KEY ("organisation_id", "invited_by") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- A Mothers' Month belongs to the partners of a country; which companies one of them invited is its own. A company is asked once, by a
-- letter with a link that is good for this one question. What it hosts is counted from hours that it confirmed, never written down.

alter table campaign
  add constraint campaign_days check (starts_on <= ends_on and year = extract(year from starts_on)::int);
alter table campaign_invite
  add constraint campaign_invite_answer check (answer in ('agreed', 'declined')),
  add constraint campaign_invite_answered check (
    (answer is null) = (answered_at is null) and (answer is not null or answered_by is null)),
  add constraint campaign_invite_unanswered check (unanswered_at is null or answer is null);
create index campaign_invite_waiting on campaign_invite (asked_at) where answer is null and unanswered_at is null;

alter table link_token drop constraint link_token_purpose;
alter table link_token
  add constraint link_token_purpose check (purpose in ('confirm_hours', 'sign_in', 'answer_referral', 'coming', 'answer_invite'));

do $$
declare t text;
begin
  foreach t in array array['campaign', 'campaign_invite'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy keeper on %I for all to itinera_keeper using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to itinera_keeper', t);
    execute format('grant select, insert, update on %I to itinera_app', t);
  end loop;
end $$;

create policy read on campaign for select to itinera_app
  using (country = (select sec.country()) and programme_id in (select sec.programmes()));
create policy open on campaign for insert to itinera_app
  with check ((select sec.coordinated()) is not null and country = (select sec.country())
    and programme_id in (select sec.programmes()) and created_by = (select sec.me()));
create policy revise on campaign for update to itinera_app
  using ((select sec.coordinated()) is not null and country = (select sec.country())
    and programme_id in (select sec.programmes()))
  with check (country = (select sec.country()) and programme_id in (select sec.programmes()));

create policy read on campaign_invite for select to itinera_app using (organisation_id = (select sec.staffed()));
create policy invite on campaign_invite for insert to itinera_app
  with check (organisation_id = (select sec.staffed()) and invited_by = (select sec.me())
    and campaign_id in (select c.id from campaign c));
create policy revise on campaign_invite for update to itinera_app
  using (organisation_id = (select sec.staffed())) with check (organisation_id = (select sec.staffed()));

grant create on schema sec to itinera_keeper;

/* Every company of the country that is invited, and by which other partner: none is asked twice, and all are counted together. */
create function sec.campaign_invited(of_campaign uuid) returns table (employer_id uuid, other_partner text)
language sql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
  select i.employer_id, case when i.organisation_id <> sec.staffed() then o.name end
  from campaign c
  join campaign_invite i on i.campaign_id = c.id
  join organisation o on o.id = i.organisation_id
  where c.id = of_campaign and c.country = sec.country() and c.programme_id in (select sec.programmes())
$$;

/* What women of one's own organisation did at each company in the days of a campaign: figures, and nobody's name. A woman is counted at
   a company whose confirmed minutes with her lie within the limits. */
create function sec.campaign_hosts(of_campaign uuid, from_minutes int, to_minutes int) returns table (
  employer_id uuid, women int, counted int, confirmed int, waiting int)
language sql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
  with pair as (
    select p.employer_id, h.participant_id,
      coalesce(sum(h.confirmed_minutes) filter (where h.state = 'confirmed'), 0) as confirmed,
      coalesce(sum(h.minutes) filter (where h.state = 'self_reported'), 0) as waiting
    from campaign c
    join placement p on p.organisation_id = sec.staffed() and p.kind = 'shadowing'
    join hour_entry h on h.placement_id = p.id
      and (h.starts_at at time zone h.timezone)::date between c.starts_on and c.ends_on
    where c.id = of_campaign and c.country = sec.country() and c.programme_id in (select sec.programmes())
    group by p.employer_id, h.participant_id)
  select employer_id, (count(*) filter (where confirmed > 0))::int,
    (count(*) filter (where confirmed between from_minutes and to_minutes))::int, sum(confirmed)::int, sum(waiting)::int
  from pair group by employer_id
$$;

/* What the server must know of the invitation behind a link. None of it goes to the page. A link is closed once the days are over, its
   contact left or somebody else there was asked; an answer can be changed for a week. */
create function sec.invite_behind_link(at timestamptz) returns table (
  link text, link_id uuid, invite_id uuid, answer text, answered_at timestamptz, is_settled boolean)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select case
      when l.revoked_at is not null or c.left_on <= d.today or l.contact_id <> i.contact_id or g.ends_on < d.today then 'closed'
      when l.expires_at <= at then 'expired' else 'live' end,
    l.id, i.id, i.answer, i.answered_at, coalesce(i.answered_at + interval '7 days' < at, false)
  from link_token l
  join campaign_invite i on i.organisation_id = l.organisation_id and i.id = l.record_id
  join campaign g on g.id = i.campaign_id
  join organisation o on o.id = i.organisation_id
  join employer_contact c on c.id = l.contact_id
  cross join lateral (select (at at time zone o.timezone)::date as today) d
  where l.token_hash = sec.hash_of('app.link') and l.purpose = 'answer_invite'
$$;

/* Exactly what a company is shown of its invitation. No woman is in it. */
create function sec.invite_for_employer(at timestamptz) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case b.link
    when 'live' then jsonb_build_object(
      'link', 'live', 'locale', c.locale, 'employer', e.name, 'organisation', o.name,
      'from', g.starts_on, 'to', g.ends_on, 'answer', b.answer,
      'answeredOn', (b.answered_at at time zone o.timezone)::date, 'settled', b.is_settled,
      'contact', jsonb_build_object('displayName', a.name, 'workPhone', m.work_phone))
    else jsonb_build_object('link', b.link, 'locale', c.locale) end
  from sec.invite_behind_link(at) b
  join campaign_invite i on i.id = b.invite_id
  join campaign g on g.id = i.campaign_id
  join employer e on e.id = i.employer_id
  join employer_contact c on c.id = i.contact_id
  join organisation o on o.id = i.organisation_id
  join membership m on m.id = i.invited_by
  join account a on a.id = m.account_id
$$;

/* The company's answer. Says whether it took; the same answer said twice takes, and changes nothing. */
create function sec.answer_invite(given text, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  known record;
begin
  select b.link_id, b.invite_id into known from sec.invite_behind_link(at) b where b.link = 'live' and not b.is_settled;
  if not found then return false; end if;
  update link_token t set used_at = at where t.id = known.link_id and t.used_at is null;
  update campaign_invite i set answer = given, answered_at = at, answered_by = null, unanswered_at = null, updated_at = at,
    version = version + 1
  where i.id = known.invite_id and i.answer is distinct from given;
  return true;
end $$;

/* A new link to an invitation, for staff who may invite or for whoever holds an older link to it. The first and three more an hour. */
create function sec.issue_invite_link(record uuid, new_hash bytea, good_for interval, at timestamptz) returns table (
  email text, contact_name text, locale text, employer text, organisation text, starts_on date, ends_on date)
language plpgsql security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  known record;
begin
  select i.organisation_id, i.contact_id, c.email, c.name, c.locale, e.name as employer, o.name as organisation, g.starts_on, g.ends_on
  into known
  from campaign_invite i
  join campaign g on g.id = i.campaign_id
  join employer e on e.id = i.employer_id
  join organisation o on o.id = i.organisation_id
  join employer_contact c on c.id = i.contact_id and (c.left_on is null or c.left_on > (at at time zone o.timezone)::date)
  where i.id = record and g.ends_on >= (at at time zone o.timezone)::date
    and (i.organisation_id = sec.staffed()
      or exists (select 1 from sec.invite_behind_link(at) b where b.invite_id = i.id and b.link <> 'closed'));
  if not found then return; end if;
  if (select count(*) from link_token t
      where t.record_id = record and t.created_at > at - interval '1 hour' and t.created_at <= at) >= 4 then return; end if;
  insert into link_token (token_hash, purpose, organisation_id, contact_id, record_id, created_at, expires_at)
  values (new_hash, 'answer_invite', known.organisation_id, known.contact_id, record, at, at + good_for);
  update campaign_invite i set asked_at = at, unanswered_at = null, updated_at = at, version = version + 1 where i.id = record;
  return query select known.email, known.name, known.locale, known.employer, known.organisation, known.starts_on, known.ends_on;
end $$;

/* Whoever was asked so long ago and said nothing has not answered. Answers how many. */
create function sec.settle_invites(at timestamptz, wait interval) returns int
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with silent as (
    update campaign_invite i set unanswered_at = at, updated_at = at, version = i.version + 1
    where i.answer is null and i.unanswered_at is null and i.asked_at + wait <= at returning 1)
  select count(*)::int from silent
$$;

do $$
declare f text;
begin
  foreach f in array array['campaign_invited(uuid)', 'campaign_hosts(uuid, int, int)', 'invite_behind_link(timestamptz)',
    'invite_for_employer(timestamptz)', 'answer_invite(text, timestamptz)',
    'issue_invite_link(uuid, bytea, interval, timestamptz)', 'settle_invites(timestamptz, interval)'] loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
    execute format('grant execute on function sec.%s to itinera_app', f);
  end loop;
end $$;
revoke create on schema sec from itinera_keeper;
