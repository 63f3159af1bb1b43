import { expect, test } from "vitest"
import { registerEmployer } from "@/lib/domain/employer/actions"
import { as, cast } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"

const mill = {
  name: "The Old  Mill",
  activity: "Food",
  sector: "I",
  size: "small",
  contact: { name: "Marta", email: " Marta@Mill.EXAMPLE ", locale: "es" },
}

test("an employer is kept with its contact, whose address is in lower case, in the organisation's country", async () => {
  const { noor, harbour } = await cast()
  const outcome = await as(noor, () => registerEmployer(mill))
  expect(outcome).toMatchObject({ done: true })
  const rows = await owner(
    `select e.name, e.country, c.name as contact, c.email, c.locale, c.organisation_id = $1 as ours
     from employer e join employer_contact c on c.employer_id = e.id where e.name = 'The Old Mill'`,
    [harbour],
  )
  expect(rows).toEqual([
    {
      name: "The Old Mill",
      country: "ES",
      contact: "Marta",
      email: "marta@mill.example",
      locale: "es",
      ours: true,
    },
  ])
  const trail = await owner(
    "select act, record_kind, fields from audit_entry where act = 'employer.register'",
  )
  expect(trail).toHaveLength(1)
  expect(JSON.stringify(trail)).not.toContain("Marta")
})

test("a company that is known in the country gets one more contact and no second record", async () => {
  const { clara, bakery } = await cast()
  const outcome = await as(clara, () => registerEmployer({ ...mill, name: "north bakery" }))
  expect(outcome).toMatchObject({ done: true, value: { employerId: bakery.employer } })
})

test("the same address at the same employer is refused beside its field", async () => {
  const { noor, bakery } = await cast()
  const again = {
    ...mill,
    name: "North Bakery",
    contact: { ...mill.contact, email: bakery.email.toUpperCase() },
  }
  expect(await as(noor, () => registerEmployer(again))).toEqual({
    done: false,
    problems: { "contact.email": { key: "employer.problems.contactKnown" } },
  })
})

test("a company of the same name in another country is another company", async () => {
  const { lena, bakery } = await cast()
  const outcome = await as(lena, () => registerEmployer({ ...mill, name: "North Bakery" }))
  expect(outcome.done && outcome.value.employerId).not.toBe(bakery.employer)
})

test.each([
  ["name", { ...mill, name: "  " }, "employer.problems.nameMissing"],
  [
    "contact.email",
    { ...mill, contact: { ...mill.contact, email: "marta at mill" } },
    "employer.problems.emailUnclear",
  ],
  [
    "contact.email",
    { ...mill, contact: { ...mill.contact, email: "a@b.c,d@e.f" } },
    "employer.problems.emailUnclear",
  ],
  [
    "contact.locale",
    { ...mill, contact: { ...mill.contact, locale: "xx" } },
    "employer.problems.localeUnknown",
  ],
])("what cannot be entered is said beside %s", async (path, input, key) => {
  const { noor } = await cast()
  const outcome = await as(noor, () => registerEmployer(input))
  expect(!outcome.done && outcome.problems[path]).toEqual({ key })
})

test("whoever coordinates the programme registers no employer", async () => {
  const { petra } = await cast()
  await expect(as(petra, () => registerEmployer(mill))).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404")
})
