import { beforeEach, describe, expect, test } from "vitest"
import { campaignsByCountry } from "@/lib/domain/campaign/queries"
import { campaignAt, campaignBoard } from "@/lib/domain/campaign-board/queries"
import { as, cast } from "@/tests/support/as"
import { company, inMay, invited } from "@/tests/support/campaign"
import type { Cast, Player } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"

let c: Cast
/* The days of these tests are those of May 2026: so long the women are accompanied, and at the bakery in the whole month. */
beforeEach(async () => {
  c = await cast()
  await invited(c)
  await owner("update placement set starts_on = '2026-05-01', ends_on = '2026-05-31'")
  await owner("delete from hour_entry")
  await owner("update assignment set from_on = '2026-01-01' where until_on is null")
})

const board = async (player: Player, year?: number) => {
  const seen = await as(player, () => campaignBoard(year), inMay)
  if (!seen.campaign) throw new Error("There is no campaign")
  return seen
}

type Day = {
  woman: string
  placement: string
  day?: string
  hours: number
  confirmed?: number | null
  state?: string
}

const spent = ({
  woman,
  placement,
  day = "2026-05-04",
  hours,
  confirmed = hours,
  state = "confirmed",
}: Day) => {
  const starts = new Date(`${day}T07:00Z`)
  const answered = confirmed === null ? {} : { confirmed_minutes: confirmed * 60, confirmed_at: inMay }
  return c.put("hour_entry", {
    ...{ organisation_id: c.harbour, participant_id: woman, placement_id: placement },
    ...{ starts_at: starts, ends_at: new Date(starts.getTime() + hours * 3_600_000) },
    ...{ timezone: "Europe/Madrid", minutes: hours * 60, reported_at: inMay, state, ...answered },
  })
}
const ofAmina = (day: Omit<Day, "woman" | "placement">) =>
  spent({ woman: c.amina, placement: c.placementOfAmina, ...day })
const ofDara = (day: Omit<Day, "woman" | "placement">) =>
  spent({ woman: c.dara, placement: c.placementOfDara, ...day })

describe("the board of a Mothers' Month", () => {
  test("counts hours that the company confirmed, in its days, and no others", async () => {
    await ofAmina({ hours: 1.5 })
    await ofAmina({ day: "2026-05-31", hours: 4, confirmed: 2 })
    await ofAmina({ day: "2026-06-01", hours: 3 })
    await ofAmina({ day: "2026-05-06", hours: 2, confirmed: null, state: "self_reported" })
    await ofAmina({ day: "2026-05-07", hours: 2, confirmed: 0, state: "rejected" })
    const { women, figures } = await board(c.clara)
    const amina = women.find(({ id }) => id === c.amina)
    expect(amina).toMatchObject({ counted: 1, confirmed: 210, pairs: [{ confirmed: 210, waiting: 120 }] })
    expect(figures).toMatchObject({ met: 1, confirmed: 210, waiting: 120, hosted: 1 })
  })

  test("shows a coordinator all women of her house, and a counsellor only her own", async () => {
    await ofAmina({ hours: 4 })
    await ofDara({ hours: 9, day: "2026-05-05" })
    const names = async (player: Player) => (await board(player)).women.map(({ name }) => name).sort()
    expect(await names(c.clara)).toEqual(["Amina Haddad", "Basma Nasser", "Dara Okafor", "Hana Vural"])
    expect(await names(c.noor)).toEqual(["Amina Haddad", "Basma Nasser"])
    const hers = await board(c.noor)
    expect(JSON.stringify(hers)).not.toMatch(/Dara|Okafor|Hana/)
    expect(hers.figures).toMatchObject({ confirmed: 240, met: 1, women: 2 })
  })

  test("names what is missing: companies, hosts that count, hours outside two to eight", async () => {
    await ofAmina({ hours: 1 })
    await ofDara({ hours: 9, day: "2026-05-05" })
    const { gaps } = await board(c.clara)
    expect(gaps.country).toBe("tooFew")
    expect(gaps.withoutHost).toHaveLength(4)
    expect(gaps.outside.map(({ confirmed }) => confirmed).sort()).toEqual([540, 60])
  })

  test("agrees with the company's own page, whoever looks at it", async () => {
    await ofAmina({ hours: 4 })
    await ofDara({ hours: 2, day: "2026-05-05" })
    for (const player of [c.clara, c.noor]) {
      const at = await as(player, () => campaignAt(c.bakery.employer), inMay)
      expect(at?.figures).toEqual({ women: 2, counted: 2, confirmed: 360, waiting: 0 })
      expect(at?.invite?.state).toBe("hosted")
      const line = (await board(player)).invites[0]
      expect(line).toMatchObject({ ...at?.figures, state: "hosted" })
    }
  })

  test("offers the companies we know and nobody invited, under whoever we turn to first", async () => {
    const mill = await company(c, "Quiet Mill")
    await company(c, "Left Mill", { left_on: "2026-05-01" })
    await c.put("employer_contact", {
      ...{ organisation_id: c.harbour, employer_id: mill, name: "Second", email: "second@host.example" },
    })
    expect((await board(c.clara)).candidates).toEqual([
      { value: mill, label: "Quiet Mill", hint: "Host of Quiet Mill" },
    ])
  })

  test("is nothing for another country, and says so where there is none yet", async () => {
    expect(await as(c.konrad, () => campaignBoard(undefined), inMay)).toMatchObject({
      campaign: null,
      may: { open: true, plan: false },
    })
    await expect(as(c.konrad, () => campaignBoard(2026), inMay)).rejects.toThrow()
    await expect(as(c.petra, () => campaignBoard(undefined), inMay)).rejects.toThrow()
  })
})

test("a woman's planned days are told beside her hours, and whether both agreed to them", async () => {
  const plan = (day: string) =>
    c.put("placement_slot", {
      ...{ organisation_id: c.harbour, participant_id: c.amina, placement_id: c.placementOfAmina },
      ...{ starts_at: `${day}T07:00Z`, ends_at: `${day}T09:30Z`, timezone: "Europe/Madrid" },
    })
  await plan("2026-05-20")
  await plan("2026-06-02")
  const pairOfAmina = async () => (await board(c.clara)).women.find(({ id }) => id === c.amina)?.pairs[0]
  expect(await pairOfAmina()).toMatchObject({ planned: 150, isConfirmed: false, confirmed: 0 })
  await ofAmina({ hours: 4 })
  expect(await pairOfAmina()).toMatchObject({ planned: 150, confirmed: 240 })
})

test("whoever steers the programme sees each country's companies in figures, and nobody else does", async () => {
  await ofAmina({ hours: 4 })
  expect(await as(c.petra, () => campaignsByCountry(), inMay)).toEqual([
    { country: "DE", year: null, invited: 0, agreed: 0, hosted: 0, gap: "tooFew" },
    { country: "ES", year: 2026, invited: 1, agreed: 1, hosted: 1, gap: "tooFew" },
  ])
  await expect(as(c.clara, () => campaignsByCountry(), inMay)).rejects.toThrow()
})
