import campaign from "./es/campaign.json"
import campaignInvite from "./es/campaign-invite.json"
import company from "./es/company.json"
import companyAsk from "./es/company-ask.json"
import cv from "./es/cv.json"
import document from "./es/document.json"
import employer from "./es/employer.json"
import employerCapacity from "./es/employer-capacity.json"
import employerContact from "./es/employer-contact.json"
import employerFeedback from "./es/employer-feedback.json"
import employerHours from "./es/employer-hours.json"
import employerImport from "./es/employer-import.json"
import employerList from "./es/employer-list.json"
import employerMeeting from "./es/employer-meeting.json"
import employerSheet from "./es/employer-sheet.json"
import employerSite from "./es/employer-site.json"
import employmentSpell from "./es/employment-spell.json"
import hours from "./es/hours.json"
import hoursCause from "./es/hours-cause.json"
import hoursDispute from "./es/hours-dispute.json"
import hoursOfMany from "./es/hours-of-many.json"
import hoursSheet from "./es/hours-sheet.json"
import jobApplication from "./es/job-application.json"
import jobSearch from "./es/job-search.json"
import matching from "./es/matching.json"
import mockInterview from "./es/mock-interview.json"
import needsAnalysis from "./es/needs-analysis.json"
import needsPost from "./es/needs-post.json"
import needsStep from "./es/needs-step.json"
import networkContact from "./es/network-contact.json"
import placement from "./es/placement.json"
import placementFeedback from "./es/placement-feedback.json"
import placementSlot from "./es/placement-slot.json"
import plannedDay from "./es/planned-day.json"
import workExperience from "./es/work-experience.json"
import workHistory from "./es/work-history.json"

/** What is said of employers, and of the work that women do there. */
export const spanishOfWork = {
  cv,
  campaign,
  "campaign-invite": campaignInvite,
  company,
  "company-ask": companyAsk,
  document,
  employer,
  "employer-capacity": employerCapacity,
  "employer-contact": employerContact,
  "employer-feedback": employerFeedback,
  "employer-hours": employerHours,
  "employer-import": employerImport,
  "employer-list": employerList,
  "employer-meeting": employerMeeting,
  "employer-sheet": employerSheet,
  "employer-site": employerSite,
  "employment-spell": employmentSpell,
  hours,
  "hours-cause": hoursCause,
  "hours-dispute": hoursDispute,
  "hours-of-many": hoursOfMany,
  "hours-sheet": hoursSheet,
  "job-application": jobApplication,
  "job-search": jobSearch,
  "mock-interview": mockInterview,
  matching,
  "needs-analysis": needsAnalysis,
  "needs-post": needsPost,
  "needs-step": needsStep,
  "network-contact": networkContact,
  placement,
  "placement-feedback": placementFeedback,
  "planned-day": plannedDay,
  "placement-slot": placementSlot,
  "work-experience": workExperience,
  "work-history": workHistory,
}
