import { calendarBehindLink } from "@/lib/domain/calendar-feed/queries"
import { tokenOf } from "@/lib/domain/calendar-feed/rules"
import { calendarAnswer } from "@/lib/platform/download"

type Addressed = { params: Promise<{ file: string }> }

/** Somebody's calendar, for the program that she gave its address to. */
export async function GET(_request: Request, { params }: Addressed) {
  const { file } = await params
  return calendarAnswer(await calendarBehindLink(tokenOf(file)))
}
