import { gzipSync } from "node:zlib"
import { expect, expectAccessible, expectAccessibleInEveryLook, test } from "@/tests/support/journey"

/** So much JavaScript may the page of a phone on the road carry, with everything Next brings. */
const mostScript = 137 * 1024

const views = {
  "the question": "",
  "another number that is none": "?view=change&hours=3.2&said=halfHours",
  "an unknown link": "forged-token-that-nobody-has-made?said=emailUnclear",
}
for (const [view, place] of Object.entries(views)) {
  test(`${view} is accessible in every look`, async ({ page, cast }) => {
    test.setTimeout(150_000)
    const ready = () => expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    const address = place.startsWith("forged") ? `/confirm/${place}` : `/confirm/${cast.emileLink}${place}`
    await expectAccessibleInEveryLook(page, address, ready)
  })
}

test("an answer is accessible in every look, and so are a doubt and an absence", async ({ page, cast }) => {
  test.setTimeout(150_000)
  const link = `/confirm/${cast.emileLink}`
  for (const place of [`${link}?view=change&hours=9&said=answerLong`, `${link}?view=absence`]) {
    await page.goto(place)
    await expectAccessible(page)
  }
  await page.goto(link)
  await page.getByRole("button", { name: "Yes, 4 hours" }).click()
  const ready = () => expect(page.getByRole("button")).toHaveCount(1)
  await ready()
  await expectAccessibleInEveryLook(page, link, ready)
})

test("is answered by keyboard alone", async ({ page, cast }) => {
  await page.goto(`/confirm/${cast.emileLink}`)
  const reach = async (role: "button" | "link" | "textbox", name: string) => {
    const target = page.getByRole(role, { name, exact: true })
    for (let step = 0; step < 20; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return target
      await page.keyboard.press("Tab")
    }
    throw new Error(`${name} is out of the keyboard's reach`)
  }
  await reach("link", "Different hours")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { name: "How many hours was it?" })).toBeVisible()
  await reach("textbox", "Another number of hours")
  await page.keyboard.type("2,5")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { name: /^Thank you\. 2\.5 hours confirmed/ })).toBeVisible()
})

test("speaks the contact's language, unless the visitor has chosen one", async ({
  page,
  cast,
  ask,
  context,
  baseURL,
}) => {
  await ask("update employer_contact set locale = 'es' where id = $1", [cast.bakery.contact])
  await page.goto(`/confirm/${cast.emileLink}`)
  await expect(page.getByRole("heading", { name: "¿Pasó Amina este tiempo en su empresa?" })).toBeVisible()
  await expect(page.locator("[lang=es] main")).toBeVisible()
  await page.getByRole("link", { name: "English" }).click()
  await page.getByRole("link", { name: "She did not come" }).click()
  await expect(page.getByRole("heading", { name: "Amina did not come?" })).toBeVisible()
  await context.addCookies([{ name: "locale", value: "en", url: String(baseURL) }])
  await page.goto(`/confirm/${cast.emileLink}`)
  await expect(page.getByRole("heading", { name: "Did Amina spend this time with you?" })).toBeVisible()
})

test("sends no byte that an employer may not read, keeps nothing and sets no cookie", async ({
  request,
  cast,
  context,
  page,
}) => {
  const link = `/confirm/${cast.emileLink}`
  const scripts: Buffer[] = []
  page.on("response", async (response) => {
    if (response.url().endsWith(".js")) scripts.push(await response.body())
  })
  await page.goto(link, { waitUntil: "networkidle" })
  const answers = [
    ...[await request.get(link), await request.get(link, { headers: { RSC: "1" } })],
    ...[await request.get(`${link}?view=change`), await request.get(`${link}?view=absence`)],
  ]
  const hidden = [
    ...[
      "Haddad",
      "1992",
      "Yusuf",
      "Leila",
      "CNRY",
      "Basma",
      "Nasser",
      "Dara",
      "Okafor",
      "Clara",
      "Tomas",
      "Mums@Work",
      "Bakery floor",
    ],
    ...[
      cast.amina,
      cast.placementOfAmina,
      cast.hoursOfAmina,
      cast.harbour,
      cast.bakery.contact,
      cast.bakery.email,
      cast.noor.id,
    ],
  ]
  for (const answer of answers) {
    const bytes = `${JSON.stringify(answer.headers())} ${await answer.text()}`
    for (const word of hidden) expect(bytes, word).not.toContain(word)
    expect(answer.headers()).toMatchObject({
      ...{ "cache-control": expect.stringContaining("no-store"), "referrer-policy": "same-origin" },
      ...{ "x-robots-tag": expect.stringContaining("noindex") },
    })
    expect(answer.headers()["set-cookie"]).toBeUndefined()
  }
  expect(await context.cookies()).toEqual([])
  const weight = scripts.reduce((sum, script) => sum + gzipSync(script).byteLength, 0)
  expect(weight).toBeGreaterThan(0)
  expect(weight, "gzipped JavaScript of the page").toBeLessThanOrEqual(mostScript)
  for (const script of scripts) expect(script.toString("utf8")).not.toContain("Haddad")
})
