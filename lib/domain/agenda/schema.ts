import { z } from "zod"
import { isCivilDate } from "@/lib/platform/dates"

export const agendaViews = ["day", "week", "list"] as const

/** What the address of the agenda asks for; what cannot be read is as if it were not there. */
export const agendaAsked = z.object({
  view: z.enum(agendaViews).optional().catch(undefined),
  date: z.string().refine(isCivilDate).optional().catch(undefined),
  of: z.enum(["me", "all"]).or(z.uuid()).optional().catch(undefined),
  room: z.uuid().optional().catch(undefined),
  care: z.literal("1").optional().catch(undefined),
})

export type AgendaView = (typeof agendaViews)[number]
export type AgendaAsked = z.output<typeof agendaAsked>
