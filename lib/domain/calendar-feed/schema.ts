import { z } from "zod"

/** What a calendar says of a session: only that the hours are taken, whose code it is about, or whose initials. */
export const feedDetails = ["busy", "code", "initials"] as const
export type FeedDetail = (typeof feedDetails)[number]

export const feedInput = z.object({ detail: z.enum(feedDetails, "calendar-feed.problems.detail") })

export const closeFeedInput = z.object({})

/** What the database lets an address show. */
export const feedView = z.object({
  locale: z.string(),
  detail: z.enum(feedDetails),
  meetings: z.array(
    z.object({
      id: z.uuid(),
      startsAt: z.coerce.date(),
      endsAt: z.coerce.date(),
      timezone: z.string(),
      sequence: z.number().int(),
      state: z.string(),
      changedAt: z.coerce.date(),
      kind: z.string().optional(),
      mode: z.string().optional(),
      people: z.array(z.string()).default([]),
      title: z.string().nullish(),
      place: z.string().nullish(),
    }),
  ),
})

export type FeedView = z.output<typeof feedView>
export type FeedMeeting = FeedView["meetings"][number]
