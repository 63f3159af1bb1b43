import { expect, test } from "vitest"
import { type Act, may, permissions } from "@/lib/access/permissions"
import type { Principal } from "@/lib/access/principal"

const principals: readonly Principal[] = [
  ...(["counsellor", "coordinator", "childcare", "programme", "employer", "link", "anyone"] as const),
]

const acts = Object.keys(permissions).filter((name): name is Act => name in permissions)

/** Signed a second time, by hand: who changes the table in the code changes it here too, or says why not. */
test("who may do what is what was signed", () => {
  const width = Math.max(...acts.map((act) => act.length))
  const table = acts.map((act) => `${act.padEnd(width)}  ${permissions[act].join(", ") || "nobody"}`)
  expect(`\n${table.join("\n")}\n`).toMatchInlineSnapshot(`
    "
    account.sign-in             anyone
    account.choose-demo-person  anyone
    account.open-demo-link      anyone
    account.read                coordinator, counsellor, childcare, programme
    account.prefer              coordinator, counsellor, childcare, programme
    account.extend              coordinator, counsellor, childcare, programme
    account.sign-out            coordinator, counsellor, childcare, programme
    account.end-sessions        coordinator, counsellor, childcare, programme
    programme.read              programme
    cohort.read                 coordinator, counsellor
    participant.read            coordinator, counsellor
    participant.search          coordinator, counsellor
    participant.import          coordinator
    participant.register        coordinator, counsellor
    participant.enrol           coordinator, counsellor
    participant.assign          coordinator
    participant.move            coordinator, counsellor
    child.add                   counsellor
    consent.record              counsellor
    consent.withdraw            coordinator, counsellor
    participant.revise          coordinator, counsellor
    contact.read                counsellor
    contact.revise              counsellor
    privacy-notice.give         counsellor
    look-alike.tell-apart       coordinator, counsellor
    eligibility.decide          coordinator, counsellor
    pregnancy.record            counsellor
    waiver.request              counsellor
    waiver.decide               coordinator
    follow-up.list              coordinator, counsellor
    follow-up.record            counsellor
    household.read              counsellor
    household.revise            counsellor
    residence.read              counsellor
    residence.record            counsellor
    consent.read                coordinator, counsellor
    consent.ask                 counsellor
    document.list               counsellor
    document.download           counsellor
    document.upload             counsellor
    document.remove             counsellor
    timeline.read               coordinator, counsellor
    history.read                coordinator, counsellor
    profile.read                coordinator, counsellor
    profile.revise              counsellor
    profile.agree               counsellor
    profile.hide-sections       coordinator
    recognition.move            counsellor
    obstacle.open               counsellor
    obstacle.close              counsellor
    self-assessment.read        counsellor
    self-assessment.record      counsellor
    itinerary.read              coordinator, counsellor
    itinerary.revise            counsellor
    itinerary.agree             counsellor
    itinerary.review            counsellor
    step.add                    counsellor
    step.assign                 counsellor
    step.pause                  counsellor
    service.list                coordinator, counsellor
    service.revise              coordinator, counsellor
    service.import              coordinator
    referral.read               counsellor
    referral.send               counsellor
    referral.view-by-link       link
    referral.answer-by-link     link
    road-map.read               coordinator, counsellor
    road-map.revise             counsellor
    road-map.sign               counsellor
    phrase.check                coordinator, counsellor
    transfer.read               coordinator, counsellor
    transfer.offer              coordinator, counsellor
    transfer.answer             coordinator
    caseload.move               coordinator
    merge.propose               coordinator, counsellor
    merge.decide                coordinator
    merge.undo                  coordinator
    same-person.read            coordinator
    same-person.claim           coordinator
    same-person.answer          coordinator
    same-person.undo            coordinator
    today.read                  counsellor
    session.list                coordinator, counsellor
    session.read                coordinator, counsellor
    session.plan                counsellor
    session.log                 counsellor
    session.record              counsellor
    session.correct             coordinator
    correction-days.read        coordinator, counsellor
    correction-days.change      coordinator
    session.undo                counsellor
    session.prepare             counsellor
    agenda.read                 coordinator, counsellor
    room.revise                 coordinator
    session.move                coordinator, counsellor
    session.cancel              coordinator, counsellor
    session.copy                counsellor
    session.book                counsellor
    session.queue               coordinator, counsellor
    series.read                 coordinator, counsellor
    series.plan                 counsellor
    series.change               coordinator, counsellor
    series.enrol                coordinator, counsellor
    note.read                   counsellor
    note.write                  counsellor
    note.sign                   counsellor
    step.complete               counsellor
    feed.read                   link
    feed.keep                   coordinator, counsellor
    safeguarding.read           counsellor
    safeguarding.open           counsellor
    safeguarding.write          counsellor
    safeguarding.name           counsellor
    safeguarding-lead.choose    coordinator
    reminder.list               coordinator, counsellor
    reminder.send               coordinator, counsellor
    reminder.choose             counsellor
    reminder.settle             coordinator
    coming.view-by-link         link
    coming.answer-by-link       link
    childcare.list              coordinator, counsellor
    childcare.offer             coordinator, counsellor
    childcare.book              counsellor
    childcare.approve           coordinator
    care-setting.read           coordinator, counsellor
    care-setting.change         coordinator
    care.today                  childcare
    care.roster                 coordinator, counsellor
    care.print                  coordinator, counsellor, childcare
    care.mark                   counsellor, childcare
    care.incidents              coordinator, counsellor
    care.report-incident        counsellor, childcare
    carer.list                  coordinator
    carer.keep                  coordinator
    carer.assign                coordinator
    employer.list               coordinator, counsellor
    employer.register           coordinator, counsellor
    employer.revise             coordinator, counsellor
    employer.arrange            coordinator, counsellor
    employer.import             coordinator
    employer.export             coordinator
    employer-contact.keep       coordinator, counsellor
    employer-meeting.record     coordinator, counsellor
    needs.read                  coordinator, counsellor
    needs.record                coordinator, counsellor
    placement.list              coordinator, counsellor
    placement.read              coordinator, counsellor
    placement.plan              counsellor
    campaign.read               coordinator, counsellor
    campaign.open               coordinator
    campaign.invite             coordinator, counsellor
    invite.view-by-link         link
    invite.answer-by-link       link
    invite.renew-link           link
    work-experience.read        coordinator, counsellor
    work-experience.agree       counsellor
    work-experience.sign        counsellor
    work-experience.move        counsellor
    work-experience.review      counsellor
    work-experience.pay         counsellor
    employment.keep             counsellor
    cv.read                     counsellor
    cv.save                     counsellor
    job-search.read             counsellor
    job-search.keep             counsellor
    hours.list                  coordinator, counsellor
    hours.report                counsellor
    hours.remind                coordinator, counsellor
    hours.confirm-with-sheet    counsellor
    hours.dispute               counsellor
    hours.view-by-link          link
    hours.confirm-by-link       link
    hours.renew-link            link
    hours.ask-for-links         anyone
    feedback.read               counsellor
    feedback.keep               counsellor
    feedback.view-by-link       link
    feedback.give-by-link       link
    matching.read               counsellor
    company.ask-for-link        anyone
    company.send-link           coordinator, counsellor
    company.view-link           link
    company.renew-link          link
    company.sign-in             link
    company.choose-demo         anyone
    company.read                employer
    company.open-hours          employer
    company.sign-agreement      employer
    company.answer-days         employer
    company.revise-person       employer
    company.sign-out            employer
    draft.read                  coordinator, counsellor
    draft.save                  coordinator, counsellor
    draft.discard               coordinator, counsellor
    esco.search                 coordinator, counsellor
    "
  `)
})

test("what anyone may do, everybody may do; else only who is named", () => {
  for (const act of acts)
    for (const principal of principals) {
      const allowed: readonly Principal[] = permissions[act]
      expect(may(principal, act), `${principal} ${act}`).toBe(
        allowed.includes("anyone") || allowed.includes(principal),
      )
    }
})

test("a stranger may only come in, or ask for a link", () => {
  expect(acts.filter((act) => may("anyone", act))).toMatchInlineSnapshot(`
    [
      "account.sign-in",
      "account.choose-demo-person",
      "account.open-demo-link",
      "hours.ask-for-links",
      "company.ask-for-link",
      "company.choose-demo",
    ]
  `)
})

test("an employer who has signed in reads her company, opens the hours that wait, signs, answers about days, and says how she is reached", () => {
  const open = acts.filter((act) => may("anyone", act))
  expect(acts.filter((act) => may("employer", act) && !open.includes(act))).toMatchInlineSnapshot(`
    [
      "company.read",
      "company.open-hours",
      "company.sign-agreement",
      "company.answer-days",
      "company.revise-person",
      "company.sign-out",
    ]
  `)
})

test("who looks after children sees today's care and her own account, and nothing else", () => {
  const open = acts.filter((act) => may("anyone", act))
  expect(acts.filter((act) => may("childcare", act) && !open.includes(act))).toMatchInlineSnapshot(`
    [
      "account.read",
      "account.prefer",
      "account.extend",
      "account.sign-out",
      "account.end-sessions",
      "care.today",
      "care.print",
      "care.mark",
      "care.report-incident",
    ]
  `)
})

test("who steers the programme reads figures and her own account, and no person", () => {
  const open = acts.filter((act) => may("anyone", act))
  expect(acts.filter((act) => may("programme", act) && !open.includes(act))).toMatchInlineSnapshot(`
    [
      "account.read",
      "account.prefer",
      "account.extend",
      "account.sign-out",
      "account.end-sessions",
      "programme.read",
    ]
  `)
})
