import { readFileSync } from "node:fs"
import type { Act } from "@/lib/access/permissions"

/** Everything that can be reached from outside, signed by hand: the act that covers it, or why none has to. */
export const actions: Record<string, Act> = {
  "components/hours/answer-forms.ts#sendAnswer": "hours.confirm-by-link",
  "components/hours/answer-forms.ts#sendFreshLink": "hours.renew-link",
  "components/hours/answer-forms.ts#sendMyLinks": "hours.ask-for-links",
  "components/referral/refer-forms.ts#sendReferralAnswer": "referral.answer-by-link",
  "lib/domain/account/actions.ts#chooseDemoPerson": "account.choose-demo-person",
  "lib/domain/account/actions.ts#endAllSessions": "account.end-sessions",
  "lib/domain/account/actions.ts#extendSession": "account.extend",
  "lib/domain/account/actions.ts#openDemoLink": "account.open-demo-link",
  "lib/domain/account/actions.ts#setPreferences": "account.prefer",
  "lib/domain/account/actions.ts#signIn": "account.sign-in",
  "lib/domain/account/actions.ts#signOut": "account.sign-out",
  "lib/domain/attendance/actions.ts#recordSession": "session.record",
  "lib/domain/attendance/actions.ts#undoSession": "session.undo",
  "lib/domain/case/actions.ts#decideEligibility": "eligibility.decide",
  "lib/domain/case/actions.ts#enrolParticipant": "participant.enrol",
  "lib/domain/case/actions.ts#movePhase": "participant.move",
  "lib/domain/case/actions.ts#recordPregnancy": "pregnancy.record",
  "lib/domain/child/actions.ts#addChild": "child.add",
  "lib/domain/child/actions.ts#removeChild": "household.revise",
  "lib/domain/child/actions.ts#reviseChild": "household.revise",
  "lib/domain/childcare/actions.ts#bookChildren": "childcare.book",
  "lib/domain/childcare/actions.ts#releaseChildren": "childcare.book",
  "lib/domain/cohort/actions.ts#searchCohort": "participant.search",
  "lib/domain/consent/actions.ts#askConsent": "consent.ask",
  "lib/domain/consent/actions.ts#recordConsent": "consent.record",
  "lib/domain/consent/actions.ts#recordRefusal": "consent.record",
  "lib/domain/consent/actions.ts#withdrawConsent": "consent.withdraw",
  "lib/domain/contact-person/actions.ts#addContactPerson": "household.revise",
  "lib/domain/contact-person/actions.ts#removeContactPerson": "household.revise",
  "lib/domain/contact-person/actions.ts#reviseContactPerson": "household.revise",
  "lib/domain/contact/actions.ts#reviseContact": "contact.revise",
  "lib/domain/counselling-note/actions.ts#addNote": "note.write",
  "lib/domain/counselling-session/actions.ts#logSession": "session.log",
  "lib/domain/draft/actions.ts#discardDraft": "draft.discard",
  "lib/domain/draft/actions.ts#saveDraft": "draft.save",
  "lib/domain/education/actions.ts#keepEducation": "profile.revise",
  "lib/domain/education/actions.ts#removeEducation": "profile.revise",
  "lib/domain/employer/actions.ts#registerEmployer": "employer.register",
  "lib/domain/esco/actions.ts#searchEsco": "esco.search",
  "lib/domain/follow-up/actions.ts#recordTry": "follow-up.record",
  "lib/domain/hours-answer/actions.ts#answerHours": "hours.confirm-by-link",
  "lib/domain/hours-answer/actions.ts#askForLinks": "hours.ask-for-links",
  "lib/domain/hours-answer/actions.ts#renewLink": "hours.renew-link",
  "lib/domain/hours/actions.ts#remindHours": "hours.remind",
  "lib/domain/hours/actions.ts#reportHours": "hours.report",
  "lib/domain/identity/actions.ts#reviseParticipant": "participant.revise",
  "lib/domain/itinerary-objective/actions.ts#addObjective": "itinerary.revise",
  "lib/domain/itinerary-objective/actions.ts#orderObjective": "itinerary.revise",
  "lib/domain/itinerary-objective/actions.ts#removeObjective": "itinerary.revise",
  "lib/domain/itinerary-objective/actions.ts#reviseObjective": "itinerary.revise",
  "lib/domain/itinerary-proposal/actions.ts#takeProposals": "itinerary.revise",
  "lib/domain/itinerary-review/actions.ts#reviewPlan": "itinerary.review",
  "lib/domain/itinerary-step/actions.ts#addAction": "itinerary.revise",
  "lib/domain/itinerary-step/actions.ts#moveAction": "itinerary.revise",
  "lib/domain/itinerary-step/actions.ts#orderAction": "itinerary.revise",
  "lib/domain/itinerary-step/actions.ts#reviseAction": "itinerary.revise",
  "lib/domain/itinerary-step/actions.ts#takeBackMove": "itinerary.revise",
  "lib/domain/itinerary/actions.ts#agreePlan": "itinerary.agree",
  "lib/domain/itinerary/actions.ts#followProfile": "itinerary.revise",
  "lib/domain/itinerary/actions.ts#openPlan": "itinerary.revise",
  "lib/domain/itinerary/actions.ts#revisePlan": "itinerary.revise",
  "lib/domain/language-skill/actions.ts#keepLanguageSkill": "profile.revise",
  "lib/domain/language-skill/actions.ts#removeLanguageSkill": "profile.revise",
  "lib/domain/look-alike/actions.ts#findLookAlikes": "participant.search",
  "lib/domain/look-alike/actions.ts#tellApart": "look-alike.tell-apart",
  "lib/domain/next-step/actions.ts#addStep": "step.add",
  "lib/domain/next-step/actions.ts#assignStep": "step.assign",
  "lib/domain/directory/actions.ts#addService": "service.revise",
  "lib/domain/directory/actions.ts#archiveService": "service.revise",
  "lib/domain/directory/actions.ts#checkService": "service.revise",
  "lib/domain/directory/actions.ts#restoreService": "service.revise",
  "lib/domain/directory/actions.ts#reviseService": "service.revise",
  "lib/domain/directory/actions.ts#searchServices": "service.list",
  "lib/domain/next-step/actions.ts#completeStep": "step.complete",
  "lib/domain/next-step/actions.ts#pauseReminders": "step.pause",
  "lib/domain/next-step/actions.ts#reopenStep": "step.complete",
  "lib/domain/next-step/actions.ts#resumeReminders": "step.pause",
  "lib/domain/obstacle/actions.ts#answerObstacles": "profile.revise",
  "lib/domain/obstacle/actions.ts#closeObstacle": "obstacle.close",
  "lib/domain/obstacle/actions.ts#keepObstacle": "obstacle.open",
  "lib/domain/obstacle/actions.ts#reopenObstacle": "obstacle.open",
  "lib/domain/participant-import/actions.ts#confirmImport": "participant.import",
  "lib/domain/participant-import/actions.ts#stageImport": "participant.import",
  "lib/domain/participant/actions.ts#registerParticipant": "participant.register",
  "lib/domain/phrase/actions.ts#checkPhrase": "phrase.check",
  "lib/domain/placement/actions.ts#planPlacement": "placement.plan",
  "lib/domain/privacy-notice/actions.ts#givePrivacyNotice": "privacy-notice.give",
  "lib/domain/profile-outlook/actions.ts#keepAssessment": "profile.revise",
  "lib/domain/profile-outlook/actions.ts#keepExpectations": "profile.revise",
  "lib/domain/recognition/actions.ts#keepRecognition": "profile.revise",
  "lib/domain/recognition/actions.ts#moveRecognition": "recognition.move",
  "lib/domain/referral-answer/actions.ts#answerByLink": "referral.answer-by-link",
  "lib/domain/referral/actions.ts#agreeReferral": "referral.send",
  "lib/domain/referral/actions.ts#answerReferral": "referral.send",
  "lib/domain/referral/actions.ts#draftReferral": "referral.send",
  "lib/domain/referral/actions.ts#remindReferral": "referral.send",
  "lib/domain/referral/actions.ts#reviseReferral": "referral.send",
  "lib/domain/referral/actions.ts#revokeReferral": "referral.send",
  "lib/domain/referral/actions.ts#sendReferral": "referral.send",
  "lib/domain/residence/actions.ts#recordResidence": "residence.record",
  "lib/domain/residence/actions.ts#reviseResidence": "residence.record",
  "lib/domain/road-map-contact/actions.ts#keepContact": "road-map.revise",
  "lib/domain/road-map-contact/actions.ts#removeContact": "road-map.revise",
  "lib/domain/road-map-progress/actions.ts#markStep": "road-map.revise",
  "lib/domain/road-map-progress/actions.ts#reopenStep": "road-map.revise",
  "lib/domain/road-map-signature/actions.ts#giveCopy": "road-map.sign",
  "lib/domain/road-map-signature/actions.ts#signRoadMap": "road-map.sign",
  "lib/domain/road-map-step/actions.ts#keepStep": "road-map.revise",
  "lib/domain/road-map-step/actions.ts#moveStep": "road-map.revise",
  "lib/domain/road-map-step/actions.ts#removeStep": "road-map.revise",
  "lib/domain/road-map-version/actions.ts#discardRoadMap": "road-map.revise",
  "lib/domain/road-map-version/actions.ts#renewRoadMap": "road-map.revise",
  "lib/domain/road-map/actions.ts#draftRoadMap": "road-map.revise",
  "lib/domain/road-map/actions.ts#reviseRoadMap": "road-map.revise",
  "lib/domain/self-assessment/actions.ts#recordCounsellorView": "self-assessment.record",
  "lib/domain/self-assessment/actions.ts#recordSelfAssessment": "self-assessment.record",
  "lib/domain/directory-import/actions.ts#confirmServices": "service.import",
  "lib/domain/directory-import/actions.ts#stageServices": "service.import",
  "lib/domain/skill-claim/actions.ts#keepSkill": "profile.revise",
  "lib/domain/skill-claim/actions.ts#removeSkill": "profile.revise",
  "lib/domain/skills-profile/actions.ts#agreeProfile": "profile.agree",
  "lib/domain/skills-profile/actions.ts#chooseSections": "profile.hide-sections",
  "lib/domain/timeline/actions.ts#searchTimeline": "timeline.read",
  "lib/domain/today/actions.ts#openLog": "session.prepare",
  "lib/domain/waiver/actions.ts#decideWaiver": "waiver.decide",
  "lib/domain/waiver/actions.ts#requestWaiver": "waiver.request",
  "lib/domain/work-history/actions.ts#keepWork": "profile.revise",
  "lib/domain/work-history/actions.ts#removeWork": "profile.revise",
}

/** A page's act; who may not do it is told that there is no such page. */
export const pages: Record<string, Act | { because: string }> = {
  "/(paper)/participants/[participantId]/road-map/print/page": "road-map.read",
  "/(workspace)/account/page": "account.read",
  "/(workspace)/childcare/page": "childcare.list",
  "/(workspace)/follow-ups/page": "follow-up.list",
  "/(workspace)/hours/page": "hours.list",
  "/(workspace)/page": { because: "leads everybody to where their day begins; a counsellor's is today.read" },
  "/(workspace)/participants/[participantId]/case/page": "participant.read",
  "/(workspace)/participants/[participantId]/family/page": "household.read",
  "/(workspace)/participants/[participantId]/history/page": "history.read",
  "/(workspace)/participants/[participantId]/itinerary/page": "itinerary.read",
  "/(workspace)/participants/[participantId]/my-steps/page": "self-assessment.read",
  "/(workspace)/participants/[participantId]/page": "timeline.read",
  "/(workspace)/participants/[participantId]/papers/page": "consent.read",
  "/(workspace)/participants/[participantId]/papers/print/page": "consent.read",
  "/(workspace)/participants/[participantId]/referrals/page": "referral.read",
  "/(workspace)/participants/[participantId]/revise/page": "participant.revise",
  "/(workspace)/participants/[participantId]/road-map/page": "road-map.read",
  "/(workspace)/participants/[participantId]/sessions/page": "session.read",
  "/(workspace)/participants/[participantId]/skills/compare/page": "profile.read",
  "/(workspace)/participants/[participantId]/skills/page": "profile.read",
  "/(workspace)/participants/[participantId]/work/page": "placement.read",
  "/(workspace)/participants/import/page": "participant.import",
  "/(workspace)/participants/new/page": "participant.register",
  "/(workspace)/participants/page": "cohort.read",
  "/(workspace)/participants/waivers/page": "waiver.decide",
  "/(workspace)/phrases/page": "phrase.check",
  "/(workspace)/placements/[placementId]/page": "placement.read",
  "/(workspace)/placements/new/page": "placement.plan",
  "/(workspace)/placements/page": "placement.list",
  "/(workspace)/programme/page": "programme.read",
  "/(workspace)/services/[serviceId]/page": "service.list",
  "/(workspace)/services/import/page": "service.import",
  "/(workspace)/services/page": "service.list",
  "/(workspace)/sessions/[sessionId]/page": "session.read",
  "/(workspace)/sessions/new/page": "session.prepare",
  "/(workspace)/sessions/page": "session.list",
  "/(workspace)/steps/page": "today.read",
  "/_global-error/page": { because: "says that something went wrong, and knows nothing of anybody" },
  "/_not-found/page": { because: "says that there is nothing" },
  "/confirm/[token]/page": "hours.view-by-link",
  "/refer/[token]/page": "referral.view-by-link",
  "/sign-in/page": "account.sign-in",
}

export const routes: Record<string, Act | { because: string }> = {
  "GET /api/health": { because: "says whether the server is alive and its database answers" },
  "GET /api/participants/[participantId]/road-map": "road-map.read",
  "GET /api/participants/import/problems": "participant.import",
  "GET /api/participants/import/template": "participant.import",
  "GET /icon.svg": { because: "the picture in the browser's tab" },
  "POST /api/participants/import": "participant.import",
  "POST /api/participants/import/confirm": "participant.import",
  "POST /api/services/import": "service.import",
}

type Manifest = Partial<Record<"node" | "edge", Record<string, { filename?: string; exportedName?: string }>>>

const built = (file: string) => JSON.parse(readFileSync(`.next/server/${file}`, "utf8"))

/** The server actions that the build answers, with the ids it answers them under. */
export function builtActions(): Map<string, string> {
  const manifest: Manifest = built("server-reference-manifest.json")
  const all = [manifest.node, manifest.edge].flatMap((runtime) => Object.entries(runtime ?? {}))
  return new Map(all.map(([id, { filename, exportedName }]) => [`${filename}#${exportedName}`, id]))
}

/** The pages and route handlers of the build, by the address Next files them under. */
export function builtPaths(): string[] {
  return Object.keys(built("app-paths-manifest.json")).sort()
}

/** The methods that a route handler of ours answers. */
export function methodsOf(path: string): string[] {
  if (path === "/icon.svg/route") return ["GET /icon.svg"]
  const source = readFileSync(`app${path}.ts`, "utf8")
  const found = source.matchAll(
    /export (?:async function|const|function) (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/g,
  )
  return [...found].map(([, method]) => `${method} ${path.replace(/\/route$/, "")}`)
}

/** The act that the source itself names for an exported action; null where it hands on to another. */
export function actInSource(action: string): string | null {
  const [file = "", name = ""] = action.split("#")
  const source = readFileSync(file, "utf8")
  return new RegExp(`export const ${name} = define\\w+\\(\\{\\s*act: "([^"]+)"`).exec(source)?.[1] ?? null
}
