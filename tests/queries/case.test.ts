import { beforeEach, describe, expect, test } from "vitest"
import { casePage } from "@/lib/domain/case/queries"
import { followUpsDue } from "@/lib/domain/follow-up/queries"
import { today } from "@/lib/domain/today/queries"
import { as, cast } from "@/tests/support/as"
import { papersOf } from "@/tests/support/case-papers"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"

let c: Cast
beforeEach(async () => {
  c = await cast()
})

type Member = "clara" | "noor" | "tomas" | "konrad" | "petra"
const notThere = "NEXT_HTTP_ERROR_FALLBACK;404"
const pageOf = (who: Member, id: string) => as(c[who], () => casePage(id))

describe("the page of a case", () => {
  test("says what can come next and what stands in its way", async () => {
    const { next } = await pageOf("noor", c.amina)
    expect(next.map(({ to, missing }) => [to, missing])).toEqual([
      ["profiled", ["profileAgreed"]],
      ["on_hold", []],
      ["exited", []],
    ])
  })

  test("is one for her counsellors, and another for the coordinator, who learns nothing of her health or papers", async () => {
    await papersOf(c, c.amina).residence("no")
    await c.put(
      "pregnancy",
      { organisation_id: c.harbour, participant_id: c.amina, recorded_by: c.noor.id },
      null,
    )
    await owner("update participant set phase = 'in_itinerary' where id = $1", [c.amina])
    const hers = await pageOf("noor", c.amina)
    expect([hers.expecting, hers.rightToWork, hers.next[0]?.missing]).toEqual([
      true,
      "no",
      ["mayWork", "agreementSigned"],
    ])
    const coordinators = await pageOf("clara", c.amina)
    expect([coordinators.expecting, coordinators.rightToWork, coordinators.standing.rightToWork]).toEqual([
      ...[null, null, null],
    ])
    expect(coordinators.next.every(({ mine, missing }) => !mine && !missing.includes("mayWork"))).toBe(true)
    expect([coordinators.isMother, coordinators.hasResidence]).toEqual([true, true])
  })

  test("shows whoever must be told apart, until it is said or she is enrolled", async () => {
    await owner("update participant set known_as = 'Hana', family_name = 'Vural' where id = $1", [c.amina])
    expect((await pageOf("noor", c.amina)).lookAlikes).toEqual([])
    await owner("update participant set phase = 'eligible' where id = $1", [c.amina])
    const { lookAlikes, next } = await pageOf("noor", c.amina)
    expect(lookAlikes).toMatchObject([{ id: c.hana, name: null, toldApart: false }])
    expect(next[0]?.missing).toContain("toldApart")
  })

  test("is not there for anybody else", async () => {
    for (const who of ["tomas", "konrad", "petra"] as const)
      await expect(pageOf(who, c.amina)).rejects.toThrow(notThere)
    await expect(pageOf("noor", "nonsense")).rejects.toThrow(notThere)
  })
})

describe("what is due after she left", () => {
  const left = async (id: string, due: string) => {
    await owner("update participant set phase = 'exited' where id = $1", [id])
    await owner(
      `insert into follow_up (organisation_id, participant_id, moment, due_on)
       select organisation_id, id, '6m', (now() at time zone 'Europe/Madrid')::date + $2::int from participant where id = $1`,
      [id, due],
    )
  }
  const due = (who: Member) => as(c[who], () => followUpsDue())

  test("is hers for a counsellor, with how to reach her; everyone's for the coordinator, without", async () => {
    await left(c.amina, "-40")
    await left(c.basma, "0")
    await left(c.dara, "10")
    await left(c.hana, "15")
    await left(c.zahra, "0")
    const hers = (await due("noor")).lines
    expect(hers.map(({ name, standing }) => [name, standing])).toEqual([
      ["Amina Haddad", "late"],
      ["Basma Nasser", "due"],
    ])
    expect(hers.every(({ phone }) => phone?.startsWith("+3460"))).toBe(true)
    const all = (await due("clara")).lines
    expect(all.map(({ name, standing }) => [name, standing])).toEqual([
      ["Amina Haddad", "late"],
      ["Basma Nasser", "due"],
      ["Dara Okafor", "soon"],
    ])
    expect(all.map(({ phone, okHours }) => [phone, okHours])).toEqual(all.map(() => [null, null]))
    expect(all[2]?.counsellors).toEqual(["Tomas"])
    await expect(due("petra")).rejects.toThrow(notThere)
  })

  test("leaves its trace: the counsellor's reading of contacts, and not the coordinator's", async () => {
    await left(c.amina, "0")
    const read = async (who: Member) => {
      await due(who)
      const [entry] = await owner(
        "select fields from audit_entry where act = 'follow-up.list' order by seq desc limit 1",
      )
      return entry?.fields
    }
    expect(await read("noor")).toEqual(["identity", "contact"])
    expect(await read("clara")).toEqual(["identity"])
  })

  test("stands on a counsellor's Today when its day has come", async () => {
    await left(c.amina, "-40")
    await left(c.basma, "1")
    await left(c.dara, "0")
    const { followUps } = await as(c.noor, () => today())
    expect(followUps).toMatchObject([{ person: { id: c.amina, name: "Amina H." }, moment: "6m", late: true }])
    await owner("update follow_up set state = 'cancelled'")
    expect(await as(c.noor, async () => (await today()).followUps)).toEqual([])
  })
})
