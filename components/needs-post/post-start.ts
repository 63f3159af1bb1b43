import type { Post } from "@/lib/domain/needs-analysis/queries"
import type { PostForm } from "./post-panel"

/** What the form of a post begins with. */
export function postStart(analysisId: string, post: Post | null): PostForm {
  if (!post)
    return {
      ...{ analysisId, occupation: null, isco: "", wanted: "1", tasks: "", hoursMin: "", hoursMax: "" },
      ...{ schedule: [], schoolHours: false, contract: "", language: "", level: "" },
      ...{ otherLanguage: "", otherLevel: "", requiredSkills: [], niceSkills: [] },
      ...{ drivingLicence: "not_needed", startsOn: "" },
    }
  const [first, second] = post.languages
  const { id, version, title, occupationUri, escoVersion } = post
  return {
    ...{ postId: id, version, occupation: { uri: occupationUri, label: title, version: escoVersion } },
    ...{ schedule: post.schedule, schoolHours: post.schoolHours, drivingLicence: post.drivingLicence },
    ...{ requiredSkills: post.requiredSkills, niceSkills: post.niceSkills },
    ...texts({ isco: post.isco, wanted: post.wanted, tasks: post.tasks, startsOn: post.startsOn }),
    ...texts({ hoursMin: post.hoursMin, hoursMax: post.hoursMax }),
    contract: post.contract ?? "",
    language: first?.language ?? "",
    level: first?.level ?? "",
    otherLanguage: second?.language ?? "",
    otherLevel: second?.level ?? "",
  }
}

function texts<Key extends string>(values: Record<Key, string | number | null>): Record<Key, string>
function texts(values: Record<string, string | number | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value ?? "")]))
}
