-- AlterTable
ALTER TABLE "account" ADD COLUMN     "digest" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "reminder" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "asks" BOOLEAN NOT NULL DEFAULT false,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "channel" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "taken_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "answered_children" INTEGER,
    "answered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder_choice" (
    "participant_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "wanted" BOOLEAN NOT NULL DEFAULT true,
    "from_hour" INTEGER,
    "until_hour" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reminder_choice_pkey" PRIMARY KEY ("participant_id")
);

-- CreateTable
CREATE TABLE "reminder_setting" (
    "organisation_id" UUID NOT NULL,
    "days" INTEGER[],
    "hour" INTEGER NOT NULL,
    "asks" BOOLEAN NOT NULL,
    "texts" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reminder_setting_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "digest" (
    "membership_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "organisation_id" UUID NOT NULL,
    "said" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "digest_pkey" PRIMARY KEY ("membership_id","day")
);

-- CreateIndex
CREATE INDEX "reminder_organisation_id_participant_id_idx" ON "reminder"("organisation_id", "participant_id");

-- CreateIndex
CREATE INDEX "reminder_session_id_participant_id_idx" ON "reminder"("session_id", "participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_organisation_id_session_id_participant_id_kind_sta_key" ON "reminder"("organisation_id", "session_id", "participant_id", "kind", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_choice_organisation_id_participant_id_key" ON "reminder_choice"("organisation_id", "participant_id");

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_organisation_id_session_id_fkey" FOREIGN KEY ("organisation_id", "session_id") REFERENCES "counselling_session"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_choice" ADD CONSTRAINT "reminder_choice_organisation_id_participant_id_fkey" FOREIGN KEY ("organisation_id", "participant_id") REFERENCES "participant"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_setting" ADD CONSTRAINT "reminder_setting_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest" ADD CONSTRAINT "digest_organisation_id_membership_id_fkey" FOREIGN KEY ("organisation_id", "membership_id") REFERENCES "membership"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Reminders are jobs of the database: planned by one round, taken by whoever comes first, sent at most once, tried again while nobody
-- took the message. What stands in a reminder's way is asked when it is due, so that a yes taken back this minute still counts.

alter table reminder
  add constraint reminder_kind check (kind in ('days_7', 'days_2', 'days_1', 'moved', 'by_hand')),
  add constraint reminder_state check (state in ('waiting', 'sending', 'sent', 'failed', 'stopped')),
  add constraint reminder_reason check ((state in ('failed', 'stopped')) <= (reason is not null)),
  add constraint reminder_sent check ((state = 'sent') <= (sent_at is not null)),
  add constraint reminder_channel check (channel in ('email', 'text_message')),
  add constraint reminder_answer check (answer in ('yes', 'no') and (answer is null) = (answered_at is null)),
  add constraint reminder_children check (answered_children between 0 and 12);
alter table reminder_choice
  add constraint reminder_choice_hours check (num_nulls(from_hour, until_hour) in (0, 2)
    and from_hour >= 8 and until_hour <= 20 and from_hour < until_hour);
alter table reminder_setting
  add constraint reminder_setting_days check (days <@ array[7, 2, 1]),
  add constraint reminder_setting_hour check (hour between 8 and 19);
/* what waits, for the round */
create index reminder_waiting on reminder (due_at) where state in ('waiting', 'sending');

do $$
declare t text;
begin
  foreach t in array array['reminder', 'reminder_choice', 'reminder_setting', 'digest'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy keeper on %I for all to itinera_keeper using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to itinera_keeper', t);
    execute format('grant select on %I to itinera_app', t);
  end loop;
  foreach t in array array['reminder', 'reminder_choice'] loop
    execute format('create trigger keep_off_merged after insert or update on %I for each row execute function sec.keep_off_merged()', t);
  end loop;
end $$;
grant insert, update on reminder_choice, reminder_setting to itinera_app;
create policy read on reminder for select to itinera_app
  using (organisation_id = (select sec.coordinated()) or participant_id in (select sec.caseload()));
create policy read on reminder_choice for select to itinera_app using (participant_id in (select sec.caseload()));
create policy register on reminder_choice for insert to itinera_app
  with check (participant_id in (select sec.caseload()) and organisation_id = (select sec.counselled()));
create policy revise on reminder_choice for update to itinera_app
  using (participant_id in (select sec.caseload()))
  with check (participant_id in (select sec.caseload()) and organisation_id = (select sec.counselled()));
create policy read on reminder_setting for select to itinera_app using (organisation_id = (select sec.staffed()));
create policy register on reminder_setting for insert to itinera_app
  with check (organisation_id = (select sec.coordinated()));
create policy revise on reminder_setting for update to itinera_app
  using (organisation_id = (select sec.coordinated())) with check (organisation_id = (select sec.coordinated()));
create policy own on digest for select to itinera_app using (membership_id = (select sec.me()));

alter table link_token drop constraint link_token_purpose, drop constraint link_token_contact;
alter table link_token
  add constraint link_token_purpose check (purpose in ('confirm_hours', 'sign_in', 'answer_referral', 'coming')),
  add constraint link_token_contact check ((purpose in ('answer_referral', 'coming')) = (contact_id is null));

grant create on schema sec to itinera_keeper;

/* When an organisation reminds: two days before and the day before at ten, unless it says otherwise. */
create function sec.reminder_rules(of_organisation uuid) returns table (days int[], hour int, asks boolean, texts boolean)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(s.days, '{2,1}'), coalesce(s.hour, 10), coalesce(s.asks, true), coalesce(s.texts, false)
  from (select 1) one left join reminder_setting s on s.organisation_id = of_organisation
$$;

/* Between which whole hours a message may reach her, never at night. What her contact says counts where it is nothing but hours. */
create function sec.reminder_hours(of_participant uuid) returns table (from_hour int, until_hour int)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select greatest(8, coalesce(h.from_hour, said[1]::int + (coalesce(said[2], '00') <> '00')::int, 8)),
    least(20, coalesce(h.until_hour, said[3]::int, 20))
  from (select 1) one
  left join reminder_choice h on h.participant_id = of_participant
  left join participant_contact c on c.participant_id = of_participant
  left join lateral regexp_match(c.ok_hours, '^\s*(\d{1,2})(?:[:.](\d{2}))?\s*h?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?\s*h?\s*$') said on true
$$;

/* Why no message may go to her now; nothing where one may. Her yes comes first, then her wish, then whether there is a safe way. */
create function sec.reminder_obstacle(of_participant uuid, at timestamptz, texts boolean) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case
    when p.handed_over_on is not null then 'transferred'
    when p.phase in ('not_eligible', 'exited', 'followed_up', 'closed', 'merged', 'erased') then 'left'
    when not exists (select 1 from consent k where k.participant_id = p.id and k.purpose = 'participation_data'
      and k.withdrawn_on is null) then 'no_consent'
    when p.reminders_paused_until > (at at time zone o.timezone)::date then 'paused'
    when not coalesce(h.wanted, true) then 'opted_out'
    when c.channel is null then 'no_channel'
    when c.channel not in ('email', 'text_message') then 'by_hand'
    when not c.may_leave_message then 'no_message'
    when c.channel = 'email' and c.email is null or c.channel = 'text_message' and c.phone is null then 'no_address'
    when c.channel = 'text_message' and not (texts and r.texts) then 'texts_off'
    when btrim(coalesce(c.ok_hours, '')) <> '' and h.from_hour is null and w.from_hour = 8 and w.until_hour = 20
      and c.ok_hours !~ '^\s*\d{1,2}([:.]\d{2})?\s*h?\s*[-–—]\s*\d{1,2}([:.]\d{2})?\s*h?\s*$' then 'no_hours'
    when w.from_hour >= w.until_hour then 'no_hours'
  end
  from participant p
  join organisation o on o.id = p.organisation_id
  cross join lateral sec.reminder_rules(p.organisation_id) r
  cross join lateral sec.reminder_hours(p.id) w
  left join participant_contact c on c.participant_id = p.id
  left join reminder_choice h on h.participant_id = p.id
  where p.id = of_participant
$$;

/* The first moment from then on at which a clock of the zone is between two hours. */
create function sec.next_open(at timestamptz, zone text, from_hour int, until_hour int) returns timestamptz
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select case when extract(hour from l) >= from_hour and extract(hour from l) < until_hour then at
    else (date_trunc('day', l) + make_interval(days => (extract(hour from l) >= until_hour)::int, hours => from_hour)) at time zone zone end
  from (select at at time zone zone as l) wall
$$;

/* Whether a reminder still speaks of a meeting that will be: nothing where it does. */
create function sec.reminder_outdated(r reminder) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case
    when s.state = 'cancelled' then 'cancelled'
    when s.starts_at <> r.starts_at then 'moved'
    when s.state <> 'scheduled' or not exists (select 1 from attendance a where a.organisation_id = s.organisation_id
      and a.session_id = s.id and a.participant_id = r.participant_id and a.state = 'booked') then 'not_expected'
  end
  from counselling_session s where s.id = r.session_id
$$;

/* What the meetings of the next days ask for. Written once for each start; a meeting that moved is planned anew, one that was given up
   stops. Whoever was told another time is told the new one at once. Booked after its hour, she was told face to face. */
create function sec.plan_reminders(at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
  if not pg_try_advisory_xact_lock(hashtextextended('reminders', 0)) then return; end if;
  update reminder r set state = 'stopped', reason = w.why
  from (select m.id, sec.reminder_outdated(m) as why from reminder m
        join participant p on p.id = m.participant_id and p.phase <> 'merged' where m.state = 'waiting') w
  where r.id = w.id and w.why is not null;

  with expected as (
    select s.organisation_id, s.id as session_id, a.participant_id, s.starts_at, o.timezone as zone, x.days, x.hour, x.asks,
      h.from_hour, h.until_hour
    from counselling_session s
    join organisation o on o.id = s.organisation_id
    cross join lateral sec.reminder_rules(o.id) x
    join attendance a on a.organisation_id = s.organisation_id and a.session_id = s.id and a.state = 'booked'
    join participant p on p.id = a.participant_id and p.phase <> 'merged'
    cross join lateral sec.reminder_hours(p.id) h
    where s.state = 'scheduled' and s.starts_at > at and s.starts_at < at + interval '9 days' and s.kind <> 'training_staff'
  ), wanted as (
    select e.*, d as day, ((starts_at at time zone zone)::date - d
      + make_time(case when hour >= from_hour and hour < until_hour then hour else least(from_hour, 19) end, 0, 0)) at time zone zone as due
    from expected e cross join lateral (select unnest(e.days) union select 2 where e.asks) u(d)
  )
  insert into reminder (organisation_id, session_id, participant_id, kind, starts_at, asks, due_at, created_at)
  select organisation_id, session_id, participant_id, 'days_' || day, starts_at, asks and day = 2, due, at
  from wanted where due > at - interval '1 hour' and due < starts_at
  on conflict (organisation_id, session_id, participant_id, kind, starts_at) do update
    set state = 'waiting', reason = null, due_at = excluded.due_at, asks = excluded.asks
    where (reminder.state = 'stopped' and reminder.reason in ('cancelled', 'moved', 'not_expected', 'not_set'))
      or (reminder.state = 'waiting' and reminder.attempts = 0
        and (reminder.due_at, reminder.asks) is distinct from (excluded.due_at, excluded.asks));

  update reminder r set state = 'stopped', reason = 'not_set'
  from participant p cross join lateral sec.reminder_rules(p.organisation_id) x
  where r.state = 'waiting' and r.kind like 'days_%' and p.id = r.participant_id and p.phase <> 'merged'
    and substr(r.kind, 6)::int <> all (x.days) and not (x.asks and r.kind = 'days_2');

  with told as (
    select distinct on (r.session_id, r.participant_id) r.organisation_id, r.session_id, r.participant_id, r.starts_at
    from reminder r where r.state = 'sent' and r.sent_at > at - interval '30 days' and r.starts_at > at - interval '1 day'
    order by r.session_id, r.participant_id, r.sent_at desc
  )
  insert into reminder (organisation_id, session_id, participant_id, kind, starts_at, asks, due_at, created_at)
  select t.organisation_id, t.session_id, t.participant_id, 'moved', s.starts_at, false, at, at
  from told t
  join counselling_session s on s.id = t.session_id and s.state = 'scheduled' and s.starts_at > at and s.starts_at <> t.starts_at
  join attendance a on a.organisation_id = s.organisation_id and a.session_id = s.id and a.participant_id = t.participant_id
    and a.state = 'booked'
  join participant p on p.id = t.participant_id and p.phase <> 'merged'
  on conflict (organisation_id, session_id, participant_id, kind, starts_at) do update
    set state = 'waiting', reason = null, due_at = excluded.due_at where reminder.state in ('sent', 'stopped');
end $$;

/* One reminder that is due, with what its message says; whoever takes it sends it or says why not. Nobody else is given it meanwhile.
   One that was taken and never answered for may have gone: it is not sent again by itself. */
create function sec.take_reminder(at timestamptz, texts boolean, new_hash bytea) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  r reminder; zone text; why text; opens timestamptz; h record;
begin
  update reminder m set state = 'failed', reason = 'unsure' from participant p
    where m.state = 'sending' and m.taken_at < at - interval '10 minutes' and p.id = m.participant_id and p.phase <> 'merged';
  loop
    select m.* into r from reminder m join participant p on p.id = m.participant_id and p.phase <> 'merged'
      where m.state = 'waiting' and m.due_at <= at order by m.due_at, m.id limit 1 for update of m skip locked;
    if not found then return null; end if;
    select o.timezone into zone from organisation o where o.id = r.organisation_id;
    select * into h from sec.reminder_hours(r.participant_id);
    why := coalesce(sec.reminder_outdated(r), case
      when r.starts_at <= at then 'too_late'
      when exists (select 1 from reminder l where l.session_id = r.session_id and l.participant_id = r.participant_id
        and l.starts_at = r.starts_at and l.id <> r.id and (l.due_at, l.id) > (r.due_at, r.id)
        and (l.state = 'waiting' and l.due_at <= at or l.state in ('sending', 'sent'))) then 'overtaken'
      when r.kind like 'days_%' and exists (select 1 from reminder l where l.session_id = r.session_id
        and l.participant_id = r.participant_id and l.starts_at = r.starts_at and l.sent_at > at - interval '6 hours') then 'overtaken' end,
      sec.reminder_obstacle(r.participant_id, at, texts));
    if why is not null then
      update reminder set state = case when why = 'too_late' and r.attempts > 0 then 'failed' else 'stopped' end, reason = why
        where id = r.id;
      continue;
    end if;
    opens := sec.next_open(at, zone, h.from_hour, h.until_hour);
    if opens > at then
      update reminder set due_at = opens where id = r.id;
      continue;
    end if;
    update reminder m set state = 'sending', taken_at = at, attempts = m.attempts + 1, channel = c.channel
      from participant_contact c where m.id = r.id and c.participant_id = r.participant_id;
    update link_token set revoked_at = at where purpose = 'coming' and record_id = r.id and revoked_at is null and used_at is null;
    r.asks := r.asks and not exists (select 1 from reminder l where l.session_id = r.session_id
      and l.participant_id = r.participant_id and l.starts_at = r.starts_at and l.answer is not null);
    if r.asks then
      insert into link_token (token_hash, purpose, organisation_id, record_id, created_at, expires_at)
      values (new_hash, 'coming', r.organisation_id, r.id, at, r.starts_at);
    end if;
    return (
      select jsonb_build_object('id', r.id, 'kind', r.kind, 'asks', r.asks, 'channel', c.channel,
        'to', case c.channel when 'email' then c.email else c.phone end, 'firstName', p.known_as,
        'language', coalesce(p.preferred_language, o.locale), 'startsAt', s.starts_at, 'timezone', s.timezone,
        'careReady', exists (select 1 from childcare_booking b where b.organisation_id = s.organisation_id and b.session_id = s.id
          and b.participant_id = p.id and b.state = 'confirmed') and not exists (select 1 from childcare_booking b
          where b.organisation_id = s.organisation_id and b.session_id = s.id and b.participant_id = p.id
          and b.state in ('requested', 'waitlisted', 'offered', 'rejected', 'lapsed', 'unmet')),
        'staff', split_part(btrim(a.name), ' ', 1), 'staffPhone', m.work_phone)
      from participant p
      join organisation o on o.id = p.organisation_id
      join participant_contact c on c.participant_id = p.id
      join counselling_session s on s.id = r.session_id
      join membership m on m.id = s.counsellor_id
      join account a on a.id = m.account_id
      where p.id = r.participant_id);
  end loop;
end $$;

create function sec.reminder_sent(of_reminder uuid, at timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update reminder set state = 'sent', reason = null, sent_at = at where id = of_reminder and state = 'sending'
$$;

/* Nobody took the message: it is tried again after two minutes, then after longer, until the meeting begins. Where it may have gone, or
   where the address does not exist, somebody has to look. */
create function sec.reminder_failed(of_reminder uuid, why text, at timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update reminder set reason = why, state = case when why in ('unsure', 'address_refused') then 'failed' else 'waiting' end,
    due_at = at + least(attempts * interval '2 minutes', interval '15 minutes')
  where id = of_reminder and state = 'sending' and why in ('unsure', 'address_refused', 'refused', 'unreachable')
$$;

/* What somebody who does not accompany her is told of a reason: never how she may be reached. */
create function sec.reminder_told(why text, of_participant uuid) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case
    when of_participant in (select sec.caseload()) then why
    when why in ('opted_out', 'no_channel', 'by_hand', 'no_message', 'no_address', 'texts_off', 'no_hours', 'address_refused') then 'unsafe'
    when why in ('no_consent', 'paused') and sec.coordinated() is null then 'unsafe'
    else why end
$$;

/* For each meeting of the next days and each woman expected there: what comes next, what went last, what she answered, and what stands
   in the way. For who leads it, who accompanies her, and the coordinator. */
create function sec.reminder_lines(at timestamptz, can_text boolean, of_session uuid) returns table (
  session_id uuid, participant_id uuid, starts_at timestamptz, timezone text, obstacle text, due_at timestamptz, due_reason text,
  state text, reason text, channel text, sent_at timestamptz, answer text, answered_children int, answered_at timestamptz,
  booked_children int, known_as text, family_name text, pseudonym text, hers boolean)
language sql stable security definer rows 50 set search_path = pg_catalog, public, pg_temp as $$
  with asked as materialized (
    select s.* from counselling_session s where of_session is not null and s.id = of_session
    union all
    select s.* from counselling_session s where of_session is null and s.organisation_id = (select sec.staffed())
      and s.state = 'scheduled' and s.starts_at > at and s.starts_at < at + interval '9 days'
  )
  select s.id, p.id, s.starts_at, s.timezone,
    case when s.state = 'scheduled' and a.state = 'booked' then sec.reminder_told(sec.reminder_obstacle(p.id, at, can_text), p.id) end,
    n.due_at, n.reason, l.state, sec.reminder_told(l.reason, p.id), l.channel, g.sent_at, q.answer, q.answered_children, q.answered_at,
    (select count(*)::int from childcare_booking b where b.organisation_id = s.organisation_id and b.session_id = s.id
      and b.participant_id = p.id and b.state in ('confirmed', 'checked_in', 'checked_out')),
    p.known_as, p.family_name, p.pseudonym, p.id in (select sec.caseload())
  from asked s
  join attendance a on a.organisation_id = s.organisation_id and a.session_id = s.id
  join participant p on p.id = a.participant_id and p.phase not in ('merged', 'erased')
  left join lateral (select m.due_at, m.reason from reminder m where m.session_id = s.id and m.participant_id = p.id
    and m.state in ('waiting', 'sending') and m.starts_at = s.starts_at order by m.due_at limit 1) n on true
  left join lateral (select m.state, m.reason, m.channel from reminder m where m.session_id = s.id and m.participant_id = p.id
    and m.state in ('sent', 'failed', 'stopped') and coalesce(m.reason, '') not in ('overtaken', 'not_set', 'moved', 'cancelled', 'not_expected')
    order by coalesce(m.sent_at, m.taken_at, m.due_at) desc limit 1) l on true
  left join lateral (select max(m.sent_at) as sent_at from reminder m where m.session_id = s.id and m.participant_id = p.id
    and m.state = 'sent') g on true
  left join lateral (select m.answer, m.answered_children, m.answered_at from reminder m where m.session_id = s.id
    and m.participant_id = p.id and m.starts_at = s.starts_at and m.answer is not null order by m.answered_at desc limit 1) q on true
  where s.organisation_id = (select sec.staffed()) and s.kind <> 'training_staff'
    and (s.organisation_id = (select sec.coordinated()) or s.id in (select sec.led_sessions()) or p.id in (select sec.caseload()))
    and (a.state = 'booked' or q.answer is not null)
  order by s.starts_at, p.known_as, p.id
$$;

/* What stands in the way of reminding one woman of hers, and when she was reminded last. */
create function sec.reminder_standing(of_participant uuid, at timestamptz, can_text boolean) returns table (obstacle text, last_sent_at timestamptz)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select sec.reminder_obstacle(of_participant, at, can_text),
    (select max(r.sent_at) from reminder r where r.participant_id = of_participant and r.state = 'sent')
  where of_participant in (select sec.caseload())
$$;

/* Once more, because somebody asks for it: says what stands in the way, or nothing. */
create function sec.send_again(of_session uuid, of_participant uuid, at timestamptz, can_text boolean) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  s counselling_session; why text; asking boolean;
begin
  select m.* into s from counselling_session m
    join attendance a on a.organisation_id = m.organisation_id and a.session_id = m.id and a.participant_id = of_participant and a.state = 'booked'
    where m.id = of_session and m.organisation_id = sec.staffed() and m.state = 'scheduled' and m.starts_at > at
      and (m.organisation_id = (select sec.coordinated()) or m.id in (select sec.led_sessions()) or of_participant in (select sec.caseload()))
    for update of m;
  if not found then return 'not_expected'; end if;
  why := sec.reminder_obstacle(of_participant, at, can_text);
  if why is not null then return sec.reminder_told(why, of_participant); end if;
  if exists (select 1 from reminder r where r.session_id = of_session and r.participant_id = of_participant and r.starts_at = s.starts_at
      and (r.state = 'sending' or r.state = 'waiting' and r.due_at <= at or r.state = 'sent' and r.sent_at > at - interval '10 minutes')) then
    return 'just_sent';
  end if;
  select x.asks into asking from sec.reminder_rules(s.organisation_id) x;
  insert into reminder (organisation_id, session_id, participant_id, kind, starts_at, asks, due_at, created_at)
  values (s.organisation_id, s.id, of_participant, 'by_hand', s.starts_at, asking, at, at)
  on conflict (organisation_id, session_id, participant_id, kind, starts_at) do update
    set state = 'waiting', reason = null, attempts = 0, due_at = excluded.due_at, asks = excluded.asks;
  return null;
end $$;

-- Still coming? -----------------------------------------------------------------------------------------------------------

/* What a link shows her: her first name, when, and whom to call. Looking uses nothing up. */
create function sec.coming_behind_link(at timestamptz) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('link', b.link, 'language', coalesce(p.preferred_language, o.locale)) || case when b.link in ('live', 'used')
    then jsonb_build_object('firstName', p.known_as, 'startsAt', s.starts_at, 'timezone', s.timezone, 'answer', r.answer,
      'children', r.answered_children, 'care', s.childcare = 'offered', 'staff', split_part(btrim(a.name), ' ', 1), 'staffPhone', m.work_phone)
    else '{}' end
  from link_token l
  join reminder r on r.id = l.record_id
  join counselling_session s on s.id = r.session_id
  join participant p on p.id = r.participant_id
  join organisation o on o.id = p.organisation_id
  join membership m on m.id = s.counsellor_id
  join account a on a.id = m.account_id
  cross join lateral (select case
    when l.revoked_at is not null or p.phase in ('merged', 'erased') then 'closed'
    when l.expires_at <= at then 'expired'
    when l.used_at is not null and s.state = 'scheduled' and s.starts_at = r.starts_at then 'used'
    when sec.reminder_outdated(r) is not null then 'closed'
    else 'live' end as link) b
  where l.token_hash = sec.hash_of('app.link') and l.purpose = 'coming'
$$;

/* What the server must know before it takes her answer. */
create function sec.coming_facts(at timestamptz) returns table (
  link text, care boolean, reminder_id uuid, participant_id uuid, locale text, starts_at timestamptz, timezone text, booked int)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select sec.coming_behind_link(at) ->> 'link', s.childcare = 'offered', r.id, r.participant_id,
    coalesce((select a.locale from assignment g join membership m on m.id = g.counsellor_id join account a on a.id = m.account_id
      where g.organisation_id = r.organisation_id and g.participant_id = r.participant_id and g.from_on <= at::date
        and (g.until_on is null or g.until_on >= at::date) and m.ended_at is null order by g.from_on, g.id limit 1), o.locale),
    s.starts_at, s.timezone,
    (select count(*)::int from childcare_booking b where b.organisation_id = s.organisation_id and b.session_id = s.id
      and b.participant_id = r.participant_id and b.state = 'confirmed')
  from link_token l
  join reminder r on r.id = l.record_id
  join counselling_session s on s.id = r.session_id
  join organisation o on o.id = r.organisation_id
  where l.token_hash = sec.hash_of('app.link') and l.purpose = 'coming'
$$;

/* Her answer. A no frees her place and those of her children; no children frees theirs. Says whether it took. */
create function sec.answer_coming(said text, children int, task text, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  r reminder; day date; helper uuid; lead uuid;
begin
  if sec.coming_behind_link(at) ->> 'link' is distinct from 'live' then return false; end if;
  update link_token t set used_at = at
    where t.token_hash = sec.hash_of('app.link') and t.purpose = 'coming' and t.used_at is null;
  if not found then return false; end if;
  update reminder m set answer = said, answered_children = children, answered_at = at
    from link_token t where t.token_hash = sec.hash_of('app.link') and m.id = t.record_id returning m.* into r;
  if said = 'no' then
    update attendance set state = 'cancelled_by_participant', recorded_at = at
      where organisation_id = r.organisation_id and session_id = r.session_id and participant_id = r.participant_id and state = 'booked';
  end if;
  if said = 'no' or children = 0 then
    with gone as (
      update childcare_booking b set state = 'cancelled'
      from (select id, state as before, offer_id from childcare_booking where organisation_id = r.organisation_id
        and session_id = r.session_id and participant_id = r.participant_id
        and state in ('requested', 'waitlisted', 'confirmed') for update) w
      where b.id = w.id returning w.offer_id, w.before
    ), given as (select offer_id, count(*)::int as places from gone where before = 'confirmed' group by offer_id)
    update childcare_offer o set taken = o.taken - given.places from given where o.id = given.offer_id;
  end if;
  if task is not null then
    select (at at time zone o.timezone)::date, s.counsellor_id into day, lead
      from counselling_session s join organisation o on o.id = s.organisation_id where s.id = r.session_id;
    select g.counsellor_id into helper from assignment g join membership m on m.id = g.counsellor_id
      where g.organisation_id = r.organisation_id and g.participant_id = r.participant_id and g.from_on <= day
        and (g.until_on is null or g.until_on >= day) and m.ended_at is null order by g.from_on desc, g.id limit 1;
    insert into next_step (organisation_id, participant_id, session_id, what, due_on, created_by, assignee_id, origin, origin_id)
    values (r.organisation_id, r.participant_id, r.session_id, task, day, coalesce(helper, lead), helper, 'coming', r.id);
  end if;
  return true;
end $$;

do $$
declare f text;
begin
  foreach f in array array['reminder_rules(uuid)', 'reminder_hours(uuid)', 'reminder_obstacle(uuid, timestamptz, boolean)',
    'next_open(timestamptz, text, int, int)', 'reminder_outdated(reminder)', 'plan_reminders(timestamptz)',
    'take_reminder(timestamptz, boolean, bytea)', 'reminder_sent(uuid, timestamptz)', 'reminder_failed(uuid, text, timestamptz)',
    'reminder_told(text, uuid)', 'reminder_lines(timestamptz, boolean, uuid)', 'reminder_standing(uuid, timestamptz, boolean)',
    'send_again(uuid, uuid, timestamptz, boolean)', 'coming_behind_link(timestamptz)', 'coming_facts(timestamptz)',
    'answer_coming(text, int, text, timestamptz)'] loop
    execute format('alter function sec.%s owner to itinera_keeper', f);
    execute format('revoke execute on function sec.%s from public', f);
  end loop;
end $$;
grant execute on function sec.plan_reminders(timestamptz), sec.take_reminder(timestamptz, boolean, bytea),
  sec.reminder_sent(uuid, timestamptz), sec.reminder_failed(uuid, text, timestamptz),
  sec.reminder_lines(timestamptz, boolean, uuid), sec.reminder_standing(uuid, timestamptz, boolean),
  sec.send_again(uuid, uuid, timestamptz, boolean), sec.coming_behind_link(timestamptz), sec.coming_facts(timestamptz),
  sec.answer_coming(text, int, text, timestamptz) to itinera_app;
revoke create on schema sec from itinera_keeper;
