import type { AttendanceStatus } from "@/components/ui/status-mark"

/** What the marks of the database say in the five words of a line. */
export function statusOf(state: string | null): AttendanceStatus {
  if (state === "present" || state === "late" || state === "left_early") return "present"
  if (state === "excused" || state === "cancelled_by_participant") return "excused"
  if (state === "absent" || state === "cancelled_by_org") return state
  return "not_recorded"
}
