import { z } from "zod"

/** Her answer to the places that are held for her children during one session. */
export const confirmInput = z.object({ sessionId: z.uuid(), participantId: z.uuid() })

/** The first of an offer's line is asked; places that lack for her children are added. */
export const offerPlaceInput = z.object({ offerId: z.uuid() })

/** Why a child has no place any more, where it was not somebody's decision. */
export const lossReasons = ["too_old", "no_answer", "begun"] as const
