export type Role = "coordinator" | "counsellor" | "employer"

/** Who can be allowed an act: a role inside one organisation, the programme's coordinator, a link's holder, or anyone at all. */
export type Principal = Role | "programme" | "link" | "anyone"

/** Who may do what. An act that is not listed cannot be written; an empty list means nobody. */
export const permissions = {
  "account.sign-in": ["anyone"],
  "account.choose-demo-person": ["anyone"],
  "account.open-demo-link": ["anyone"],
  "account.read": ["coordinator", "counsellor", "programme"],
  "account.prefer": ["coordinator", "counsellor", "programme"],
  "account.extend": ["coordinator", "counsellor", "programme"],
  "account.sign-out": ["coordinator", "counsellor", "programme"],
  "account.end-sessions": ["coordinator", "counsellor", "programme"],

  "programme.read": ["programme"],
  "cohort.read": ["coordinator", "counsellor"],

  "participant.read": ["coordinator", "counsellor"],
  "participant.search": ["coordinator", "counsellor"],
  "participant.import": ["coordinator"],
  "participant.register": ["coordinator", "counsellor"],
  "participant.enrol": ["coordinator", "counsellor"],
  "participant.assign": ["coordinator"],
  "participant.move": ["coordinator", "counsellor"],
  "child.add": ["counsellor"],
  "consent.record": ["counsellor"],
  "consent.withdraw": ["coordinator", "counsellor"],

  "participant.revise": ["coordinator", "counsellor"],
  "contact.read": ["counsellor"],
  "contact.revise": ["counsellor"],
  "privacy-notice.give": ["counsellor"],
  "look-alike.tell-apart": ["coordinator", "counsellor"],
  "eligibility.decide": ["coordinator", "counsellor"],
  "pregnancy.record": ["counsellor"],
  "waiver.request": ["counsellor"],
  "waiver.decide": ["coordinator"],
  "follow-up.list": ["coordinator", "counsellor"],
  "follow-up.record": ["counsellor"],
  "household.read": ["counsellor"],
  "household.revise": ["counsellor"],
  "residence.read": ["counsellor"],
  "residence.record": ["counsellor"],
  "consent.read": ["coordinator", "counsellor"],
  "consent.ask": ["counsellor"],
  "timeline.read": ["coordinator", "counsellor"],
  "history.read": ["coordinator", "counsellor"],

  "profile.read": ["coordinator", "counsellor"],
  "profile.revise": ["counsellor"],
  "profile.agree": ["counsellor"],
  "profile.hide-sections": ["coordinator"],
  "recognition.move": ["counsellor"],
  "obstacle.open": ["counsellor"],
  "obstacle.close": ["counsellor"],
  "self-assessment.read": ["counsellor"],
  "self-assessment.record": ["counsellor"],

  "itinerary.read": ["coordinator", "counsellor"],
  "itinerary.revise": ["counsellor"],
  "itinerary.agree": ["counsellor"],
  "itinerary.review": ["counsellor"],
  "step.add": ["counsellor"],
  "step.assign": ["counsellor"],
  "step.pause": ["counsellor"],

  "service.list": ["coordinator", "counsellor"],
  "service.revise": ["coordinator", "counsellor"],
  "service.import": ["coordinator"],
  "referral.read": ["counsellor"],
  "referral.send": ["counsellor"],
  "referral.view-by-link": ["link"],
  "referral.answer-by-link": ["link"],

  "road-map.read": ["coordinator", "counsellor"],
  "road-map.revise": ["counsellor"],
  "road-map.sign": ["counsellor"],
  "phrase.check": ["coordinator", "counsellor"],

  "transfer.read": ["coordinator", "counsellor"],
  "transfer.offer": ["coordinator", "counsellor"],
  "transfer.answer": ["coordinator"],
  "caseload.move": ["coordinator"],
  "merge.propose": ["coordinator", "counsellor"],
  "merge.decide": ["coordinator"],
  "merge.undo": ["coordinator"],
  "same-person.read": ["coordinator"],
  "same-person.claim": ["coordinator"],
  "same-person.answer": ["coordinator"],
  "same-person.undo": ["coordinator"],

  "today.read": ["counsellor"],
  "session.list": ["coordinator", "counsellor"],
  "session.read": ["coordinator", "counsellor"],
  "session.plan": ["counsellor"],
  "session.log": ["counsellor"],
  "session.record": ["counsellor"],
  "session.undo": ["counsellor"],
  "session.prepare": ["counsellor"],
  "note.write": ["counsellor"],
  "step.complete": ["counsellor"],

  "childcare.list": ["coordinator", "counsellor"],
  "childcare.offer": ["coordinator", "counsellor"],
  "childcare.book": ["counsellor"],

  "employer.register": ["coordinator", "counsellor"],
  "placement.list": ["coordinator", "counsellor"],
  "placement.read": ["coordinator", "counsellor"],
  "placement.plan": ["counsellor"],
  "hours.list": ["coordinator", "counsellor"],
  "hours.report": ["counsellor"],
  "hours.remind": ["coordinator", "counsellor"],
  "hours.view-by-link": ["link"],
  "hours.confirm-by-link": ["link"],
  "hours.renew-link": ["link"],
  "hours.ask-for-links": ["anyone"],

  "draft.read": ["coordinator", "counsellor"],
  "draft.save": ["coordinator", "counsellor"],
  "draft.discard": ["coordinator", "counsellor"],

  "esco.search": ["coordinator", "counsellor"],
} as const satisfies Record<string, readonly Principal[]>

export type Act = keyof typeof permissions

/** Whether somebody of this kind may do this act. */
export function may(principal: Principal, act: Act): boolean {
  const allowed: readonly Principal[] = permissions[act]
  return allowed.includes("anyone") || allowed.includes(principal)
}

/** A principal who signs in. */
export type Signed = Role | "programme"

/** The principal that a person's role and scope make. */
export function principalOf(person: { role: Role; scope: "organisation" | "programme" }): Signed {
  return person.scope === "programme" ? "programme" : person.role
}
