import type { Act } from "@/lib/access/permissions"

/** What can be done in a company's space, and on the way into it, signed by hand. */
export const companyActions: Record<string, Act> = {
  "components/company/answer-forms.ts#pressAgree": "company.answer-days",
  "components/company/answer-forms.ts#pressDecline": "company.answer-days",
  "components/company/answer-forms.ts#pressSign": "company.sign-agreement",
  "components/company/company-forms.ts#askForLink": "company.ask-for-link",
  "components/company/company-forms.ts#openWaitingDay": "company.open-hours",
  "components/company/company-forms.ts#pressOpen": "company.sign-in",
  "components/company/company-forms.ts#savePerson": "company.revise-person",
  "components/company/company-forms.ts#sendAnotherLink": "company.renew-link",
  "components/company/company-forms.ts#signOutOfSpace": "company.sign-out",
  "lib/domain/company-agreement/actions.ts#signForCompany": "company.sign-agreement",
  "lib/domain/company-ask/actions.ts#askCompany": "company.send-link",
  "lib/domain/company-days/actions.ts#answerDays": "company.answer-days",
  "lib/domain/company-link/actions.ts#askForCompanyLink": "company.ask-for-link",
  "lib/domain/company-link/actions.ts#openCompany": "company.sign-in",
  "lib/domain/company-link/actions.ts#renewSpaceLink": "company.renew-link",
  "lib/domain/company-space/actions.ts#leaveSpace": "company.sign-out",
  "lib/domain/company-space/actions.ts#openDay": "company.open-hours",
  "lib/domain/company-space/actions.ts#revisePerson": "company.revise-person",
  "lib/domain/company-link/actions.ts#chooseDemoCompany": "company.choose-demo",
  "lib/domain/company-link/actions.ts#sendCompanyLink": "company.send-link",
}
