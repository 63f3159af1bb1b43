import { beforeEach, describe, expect, test } from "vitest"
import { searchTimeline } from "@/lib/domain/timeline/actions"
import { fileOverview } from "@/lib/domain/timeline/queries"
import { cursorOf } from "@/lib/domain/timeline/rules"
import { type Chip, eventKinds, timelineAsked } from "@/lib/domain/timeline/schema"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { caseFile } from "@/tests/support/cast/case-file"
import { stage } from "@/tests/support/cast/stage"
import { owner } from "@/tests/support/own-database"
import { statementsOf } from "@/tests/support/statements"

let c: Cast
beforeEach(async () => {
  c = await cast()
})

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
type Member = "clara" | "noor" | "tomas" | "konrad" | "petra"
const everything = timelineAsked.parse({})
const overview = (who: Member, asked: object = {}) =>
  as(c[who], () => fileOverview(c.amina, timelineAsked.parse(asked)))
const search = (who: Member, text: string, show?: Chip) =>
  as(c[who], () => searchTimeline({ participantId: c.amina, text, show }))
/** One of everything that a case file can hold, done with as far as it can be. */
const fill = async () => {
  await caseFile(
    stage((sql, values) => owner(sql, values), c.now),
    {
      organisation: c.harbour,
      participant: c.amina,
      by: c.noor,
      elsewhere: c.elbe,
      alike: c.basma,
    },
  )
  const of = "where participant_id = $1"
  for (const sql of [
    `update waiver set decision = 'approved', decided_by = '${c.clara.id}', decided_on = requested_on ${of}`,
    `update follow_up set state = 'reached', done_on = current_date ${of}`,
    `update consent_request set refused_on = current_date ${of}`,
    `update itinerary set agreed_on = current_date - 40, agreed_by = '${c.noor.id}' ${of}`,
    `update itinerary_step set state = 'done', done_on = current_date - 1 ${of}`,
    `update referral set state = 'done', consent_id = (select max(id::text)::uuid from consent ${of}),
      sent_on = current_date - 9, answered_on = current_date - 3 ${of}`,
    `update road_map set state = 'signed', signed_by_her_on = current_date, signed_by_staff_on = current_date - 1,
      signed_by_staff = '${c.noor.id}' ${of}`,
    `update transfer set answered_on = current_date, state = 'revoked' ${of}`,
    `update next_step set done_at = now(), done_by = '${c.noor.id}' ${of}`,
    `update hour_entry set state = 'confirmed', confirmed_minutes = 240, confirmed_at = now() ${of}`,
    `update employment_spell set ends_on = current_date - 1 ${of}`,
    `update assignment set until_on = current_date ${of}`,
    `update consent set withdrawn_on = current_date, ended_because = 'withdrawn' ${of} and employer_id is not null`,
  ])
    await owner(sql, [c.amina])
}

describe("a file's timeline", () => {
  test("shows her counsellor everything that happened, the last first", async () => {
    await fill()
    const { events, counts, hasOlder } = await overview("noor")
    const older = hasOlder ? await overview("noor", { after: cursorOf(events.at(-1) ?? never()) }) : null
    const all = [...events, ...(older?.events ?? [])]
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(eventKinds))
    expect(all).toHaveLength(counts.all ?? 0)
    expect(all.map(({ at }) => at.getTime())).toEqual(
      all.map(({ at }) => at.getTime()).toSorted((a, b) => b - a),
    )
    expect(all.find(({ kind }) => kind === "hours")).toMatchObject({
      words: { minutes: 240, title: "North Bakery" },
    })
    expect(all.find(({ kind }) => kind === "phase")).toMatchObject({
      author: "Noor",
      words: { of: "eligible" },
    })
    expect(JSON.stringify(all)).not.toContain("CNRY private words of Tomas")
  })

  test("shows a coordinator what is shared, and no note, task, referral, application, document, self-assessment, child's name or contact", async () => {
    await fill()
    const page = await overview("clara")
    const { counts, hasOlder } = page
    const older = hasOlder
      ? await overview("clara", { after: cursorOf(page.events.at(-1) ?? never()) })
      : null
    const kinds = new Set([...page.events, ...(older?.events ?? [])].map(({ kind }) => kind))
    const hidden = [
      ...["note", "task", "referral", "referral_answer", "self_assessment"],
      ...["application", "mock_interview", "document"],
    ]
    expect(kinds).toEqual(new Set(eventKinds.filter((kind) => !hidden.includes(kind))))
    expect(counts.notes).toBeUndefined()
    expect(JSON.stringify([page, older])).not.toMatch(
      /CNRY (private|team|wants)|Yusuf|Leila|\+3460|diploma copy/,
    )
    expect(page.hers).toBeNull()
  })

  test("tells of a paper that is kept, and of none that is confidential or was removed", async () => {
    await fill()
    const told = async () => {
      const { events } = await overview("noor", { show: "papers" })
      return events
        .filter(({ kind }) => kind === "document")
        .map(({ author, words }) => [author, words.title])
    }
    expect(await told()).toEqual([["Noor", "CNRY diploma"]])
    const [trail] = await owner("select fields from audit_entry order by seq desc limit 1")
    expect(trail?.fields).toContain("documents")
    await owner("update document set confidential = true")
    expect(await told()).toEqual([])
    await owner("update document set confidential = false, removed_at = now(), removed_by = created_by")
    expect(await told()).toEqual([])
    expect(await search("noor", "diploma", "papers")).toMatchObject({ value: { events: [] } })
  })

  test("tells which children were cared for, to those who may know", async () => {
    const session = async (who: Member) =>
      (await overview(who, { show: "childcare" })).events.map(({ id, words }) => [
        id,
        words.cared,
        words.children,
      ])
    expect(await session("noor")).toEqual([[c.toComplete, 1, ["Yusuf"]]])
    expect(await session("clara")).toEqual([[c.toComplete, 1, undefined]])
  })

  test("counts by chip what each chip shows", async () => {
    await fill()
    const { counts } = await overview("noor")
    for (const chip of ["sessions", "childcare", "work", "notes", "plan", "papers", "changes"] as const) {
      const { events } = await overview("noor", { show: chip })
      expect(events, chip).toHaveLength(counts[chip] ?? 0)
      expect(events.length, chip).toBeGreaterThan(0)
    }
  })

  test("tells two changes of phase that share their instant in the order in which they were", async () => {
    const hers = await owner("select id from participant where known_as = 'Basma'")
    for (let turn = 0; turn < 6; turn++)
      for (const [from, to] of [
        ["registered", "eligible"],
        ["eligible", "enrolled"],
      ])
        await owner(
          `insert into phase_change (organisation_id, participant_id, from_phase, to_phase, at, changed_by)
           values ($1, $2, $3, $4, $5, $6)`,
          [c.harbour, hers[0]?.id, from, to, new Date(c.now.getTime() - turn * 3_600_000), c.noor.id],
        )
    const { events } = await as(c.noor, () =>
      fileOverview(String(hers[0]?.id), timelineAsked.parse({ show: "changes" })),
    )
    const phases = events.filter(({ kind }) => kind === "phase").map(({ words }) => words.of)
    expect(phases.slice(0, 12)).toEqual(Array(6).fill(["enrolled", "eligible"]).flat())
  })

  test("has pages that neither leave out nor repeat, also where many things happen at one instant", async () => {
    for (let n = 0; n < 70; n++)
      await owner(
        `insert into counselling_note (organisation_id, participant_id, author_id, text, created_at)
         values ($1, $2, $3, $4, $5)`,
        [
          c.harbour,
          c.amina,
          c.noor.id,
          `Note ${n}`,
          new Date(c.now.getTime() - 86_400_000 * Math.floor(n / 25)),
        ],
      )
    const seen: string[] = []
    let after: string | undefined
    for (let pages = 0; pages < 5; pages++) {
      const { events, hasOlder } = await overview("noor", { show: "notes", after })
      seen.push(...events.map(({ id }) => id))
      after = cursorOf(events.at(-1) ?? never())
      if (!hasOlder) break
    }
    expect(seen).toHaveLength(72)
    expect(new Set(seen).size).toBe(72)
  })

  test("does not speak of what is to come, nor of a chip or a place that nobody offers", async () => {
    const { events } = await overview("noor", { show: "secrets", after: "' or true --" })
    expect(events.every(({ at }) => at <= new Date())).toBe(true)
    expect(events.map(({ id }) => id)).not.toContain(c.planned)
    expect(events.length).toBeGreaterThan(5)
  })

  test("is not there for those who do not reach her, and neither is one that does not exist", async () => {
    for (const who of ["tomas", "konrad", "petra"] as const)
      await expect(overview(who), who).rejects.toThrow(missing)
    for (const id of [c.dara, c.hana, "7b0b2d7e-0000-4000-8000-000000000000", "import", "' or true --"])
      await expect(
        as(c.noor, () => fileOverview(id, everything)),
        id,
      ).rejects.toThrow(missing)
  })

  test("takes as many statements for five hundred entries as for ten", async () => {
    const statements = async () => (await statementsOf(() => overview("noor"))).length
    const few = await statements()
    await owner(
      `insert into counselling_note (organisation_id, participant_id, author_id, text)
       select $1, $2, $3, 'Note ' || n from generate_series(1, 500) n`,
      [c.harbour, c.amina, c.noor.id],
    )
    expect(await statements()).toBe(few)
    expect(few).toBeLessThanOrEqual(5)
  })
})

describe("how she stands now", () => {
  test("tells her counsellor what is next, what is to do and how to reach her without harm", async () => {
    await owner("update participant_contact set ok_hours = 'mornings' where participant_id = $1", [c.amina])
    expect(await overview("noor")).toMatchObject({
      next: { id: c.planned, kind: "individual" },
      goal: null,
      hers: {
        steps: [{ what: "Bring the diploma copy" }],
        contact: { okHours: "mornings", mayLeaveMessage: false, phone: expect.stringMatching(/^\+3460/) },
      },
    })
    await fill()
    expect(await overview("noor")).toMatchObject({ goal: "Kitchen assistant", hers: { steps: [] } })
  })

  test("leaves in the trail which groups of fields were shown to whom", async () => {
    await overview("clara")
    await overview("noor")
    const rows = await owner(
      "select actor_id, act, decision, participant_ids, fields from audit_entry order by seq",
    )
    const row = { act: "timeline.read", decision: "shown", participant_ids: [c.amina] }
    expect(rows).toEqual([
      { ...row, actor_id: c.clara.id, fields: ["identity"] },
      { ...row, actor_id: c.noor.id, fields: ["identity", "contact", "notes"] },
    ])
  })
})

describe("searching a file", () => {
  test("finds words of notes, titles and names, case and accents aside", async () => {
    const found = async (text: string) => {
      const outcome = await search("noor", text)
      return outcome.done ? outcome.value.events.map(({ kind }) => kind) : outcome
    }
    expect(await found("TEAM words")).toEqual(["note"])
    expect(await found("cv wórkshop")).toEqual(["session"])
    expect(await found("north bakery")).toEqual(["placement", "consent"])
    expect(await found("100%_")).toEqual([])
    expect(await found("Words of Tomas")).toEqual(["note"])
  })

  test("keeps to a chip, finds a coordinator no note, and tells the trail what it showed", async () => {
    expect(await search("noor", "words", "sessions")).toMatchObject({ value: { events: [] } })
    expect(await search("clara", "words")).toMatchObject({ done: true, value: { events: [] } })
    await search("noor", "words")
    const [last] = await owner("select fields from audit_entry order by seq desc limit 1")
    expect(last?.fields).toEqual(["identity", "notes"])
  })

  test("is not there for who does not reach her", async () => {
    for (const who of ["tomas", "konrad", "petra"] as const)
      await expect(search(who, "words"), who).rejects.toThrow(missing)
  })
})

function never(): never {
  throw new Error("The page is empty")
}
