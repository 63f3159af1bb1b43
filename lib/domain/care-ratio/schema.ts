import { z } from "zod"

const say = (key: string) => `care-ratio.problems.${key}`
const whole = (key: string, [least, most]: [number, number]) =>
  z.coerce.number<number | string>(say(key)).int(say(key)).min(least, say(key)).max(most, say(key))

/** Children are in care until they are thirteen. */
export const oldestInCare = 13

/** How many children of an age one adult looks after; each band reaches up to its age, which is not in it any more. */
export const ratiosInput = z
  .array(z.object({ under: whole("age", [1, oldestInCare]), perAdult: whole("perAdult", [1, 30]) }))
  .min(1)
  .max(8)

/** How an organisation provides childcare. The oldest band reaches to the end of care, whatever was entered. */
export const settingInput = z
  .object({ ratios: ratiosInput, answerHours: whole("answerHours", [1, 168]) })
  .refine(({ ratios }) => ratios.every((band, nth) => band.under > (ratios[nth - 1]?.under ?? 0)), {
    path: ["ratios"],
    error: say("order"),
  })
  .refine(({ ratios }) => ratios.at(-1)?.under === oldestInCare, { path: ["ratios"], error: say("oldest") })
