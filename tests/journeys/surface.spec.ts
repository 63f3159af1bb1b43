import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "@playwright/test"
import { permissions } from "@/lib/access/permissions"
import { actInSource, actions, builtActions, builtPaths, methodsOf } from "@/tests/support/surface"
import { pages, routes } from "@/tests/support/surface-pages"

/** What the build answers is what was signed, in both directions. */
test("every server action of the build is signed, and every signed one is there", () => {
  expect([...builtActions().keys()].sort()).toEqual(Object.keys(actions).sort())
})

test("no server action is written inside a component, where it would carry what surrounds it", () => {
  expect([...builtActions().keys()].filter((action) => action.includes("$$"))).toEqual([])
})

test("every page of the build is signed, and every signed one is there", () => {
  expect(builtPaths().filter((path) => path.endsWith("/page"))).toEqual(Object.keys(pages).sort())
})

test("every method of every route handler is signed, and every signed one is there", () => {
  const found = builtPaths()
    .filter((path) => path.endsWith("/route"))
    .flatMap(methodsOf)
  expect(found.sort()).toEqual(Object.keys(routes).sort())
})

test("what is signed names an act that is in the table, and the one its source names", () => {
  const signed = [actions, pages, routes].flatMap((table) => Object.values(table))
  for (const act of signed) if (typeof act === "string") expect(permissions).toHaveProperty([act])
  for (const [action, act] of Object.entries(actions)) {
    const named = actInSource(action)
    if (named) expect(named, action).toBe(act)
  }
  const silent = Object.keys(actions).filter((action) => actInSource(action) === null)
  expect(silent.sort()).toEqual([
    "components/campaign-invite/host-forms.ts#sendHostAnswer",
    "components/campaign-invite/host-forms.ts#sendHostLink",
    "components/coming/coming-forms.ts#sendComing",
    ...["pressAgree", "pressDecline", "pressSign"].map(
      (name) => `components/company/answer-forms.ts#${name}`,
    ),
    ...["askForLink", "openWaitingDay", "pressOpen", "savePerson", "sendAnotherLink", "signOutOfSpace"].map(
      (name) => `components/company/company-forms.ts#${name}`,
    ),
    "components/employer-feedback/feedback-forms.ts#sendFeedback",
    ...["sendAllRight", "sendApart"].map((name) => `components/hours/all-forms.ts#${name}`),
    "components/hours/answer-forms.ts#sendAnswer",
    "components/hours/answer-forms.ts#sendFreshLink",
    "components/hours/answer-forms.ts#sendMyLinks",
    "components/referral/refer-forms.ts#sendReferralAnswer",
    "lib/domain/account/actions.ts#chooseDemoPerson",
    "lib/domain/account/actions.ts#endAllSessions",
    "lib/domain/account/actions.ts#openDemoLink",
    "lib/domain/account/actions.ts#signIn",
    "lib/domain/company-link/actions.ts#chooseDemoCompany",
  ])
})

test("what the browser is sent holds no secret of the server, and no map of its source", () => {
  const files = readdirSync(".next/static", { recursive: true, encoding: "utf8" })
  expect(files.filter((file) => file.endsWith(".map"))).toEqual([])
  const scripts = files.filter((file) => file.endsWith(".js"))
  expect(scripts.length).toBeGreaterThan(5)
  const forbidden = /DATABASE_URL|AUTH_SECRET|set_config\(|argon2|sec\.(actor|enter|begin_sign_in)|CNRY/
  const telling = scripts.filter((file) => forbidden.test(readFileSync(`.next/static/${file}`, "utf8")))
  expect(telling).toEqual([])
})
