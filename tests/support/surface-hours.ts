import type { Act } from "@/lib/access/permissions"

/** What can be done about hours at employers, by us and by a link, signed by hand. */
export const hoursActions: Record<string, Act> = {
  "components/hours/answer-forms.ts#sendAnswer": "hours.confirm-by-link",
  "components/hours/answer-forms.ts#sendFreshLink": "hours.renew-link",
  "components/hours/answer-forms.ts#sendMyLinks": "hours.ask-for-links",
  "lib/domain/employer-hours/actions.ts#reportSeveral": "hours.report",
  "components/employer-feedback/feedback-forms.ts#sendFeedback": "feedback.give-by-link",
  "lib/domain/employer-feedback/actions.ts#giveFeedback": "feedback.give-by-link",
  "lib/domain/placement-feedback/actions.ts#askEmployer": "feedback.keep",
  "lib/domain/placement-feedback/actions.ts#recordHers": "feedback.keep",
  "lib/domain/hours-answer/actions.ts#answerHours": "hours.confirm-by-link",
  "lib/domain/hours-answer/actions.ts#askForLinks": "hours.ask-for-links",
  "lib/domain/hours-answer/actions.ts#renewLink": "hours.renew-link",
  "lib/domain/hours-cause/actions.ts#sayCause": "hours.report",
  "lib/domain/hours-dispute/actions.ts#contestHours": "hours.dispute",
  "lib/domain/hours-dispute/actions.ts#settleHours": "hours.dispute",
  "components/hours/all-forms.ts#sendAllRight": "hours.confirm-by-link",
  "components/hours/all-forms.ts#sendApart": "hours.confirm-by-link",
  "lib/domain/hours-of-many/actions.ts#answerApart": "hours.confirm-by-link",
  "lib/domain/hours-of-many/actions.ts#confirmAll": "hours.confirm-by-link",
  "lib/domain/hours-sheet/actions.ts#confirmWithSheet": "hours.confirm-with-sheet",
  "lib/domain/hours/actions.ts#remindHours": "hours.remind",
  "lib/domain/hours/actions.ts#reportHours": "hours.report",
  "lib/domain/planned-day/actions.ts#recordNotHeld": "hours.report",
}
