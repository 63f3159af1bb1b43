import type { Principal } from "./principal"

/** Who may do what in a company's space, and on the way into it. */
export const companyActs = {
  "company.ask-for-link": ["anyone"],
  "company.send-link": ["coordinator", "counsellor"],
  "company.view-link": ["link"],
  "company.renew-link": ["link"],
  "company.sign-in": ["link"],
  "company.choose-demo": ["anyone"],
  "company.read": ["employer"],
  "company.open-hours": ["employer"],
  "company.sign-agreement": ["employer"],
  "company.answer-days": ["employer"],
  "company.revise-person": ["employer"],
  "company.sign-out": ["employer"],
} as const satisfies Record<string, readonly Principal[]>
