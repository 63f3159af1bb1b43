import campaign from "./en/campaign.json"
import campaignInvite from "./en/campaign-invite.json"
import company from "./en/company.json"
import companyAsk from "./en/company-ask.json"
import cv from "./en/cv.json"
import document from "./en/document.json"
import employer from "./en/employer.json"
import employerCapacity from "./en/employer-capacity.json"
import employerContact from "./en/employer-contact.json"
import employerFeedback from "./en/employer-feedback.json"
import employerHours from "./en/employer-hours.json"
import employerImport from "./en/employer-import.json"
import employerList from "./en/employer-list.json"
import employerMeeting from "./en/employer-meeting.json"
import employerSheet from "./en/employer-sheet.json"
import employerSite from "./en/employer-site.json"
import employmentSpell from "./en/employment-spell.json"
import hours from "./en/hours.json"
import hoursCause from "./en/hours-cause.json"
import hoursDispute from "./en/hours-dispute.json"
import hoursOfMany from "./en/hours-of-many.json"
import hoursSheet from "./en/hours-sheet.json"
import jobApplication from "./en/job-application.json"
import jobSearch from "./en/job-search.json"
import matching from "./en/matching.json"
import mockInterview from "./en/mock-interview.json"
import needsAnalysis from "./en/needs-analysis.json"
import needsPost from "./en/needs-post.json"
import needsStep from "./en/needs-step.json"
import networkContact from "./en/network-contact.json"
import placement from "./en/placement.json"
import placementFeedback from "./en/placement-feedback.json"
import placementSlot from "./en/placement-slot.json"
import plannedDay from "./en/planned-day.json"
import workExperience from "./en/work-experience.json"
import workHistory from "./en/work-history.json"

/** What is said of employers, and of the work that women do there. */
export const englishOfWork = {
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
