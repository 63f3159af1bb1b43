/** A sentence of the catalogues, with the values it speaks of. */
export type Problem = { key: string; values?: Record<string, string | number> }

/** What is wrong, by the path of the field it stands beside; "form" for the whole. */
export type Problems = Record<string, Problem>

/** How an action ended. Anything else is a fault and is thrown. */
export type Outcome<Value = unknown> =
  | { done: true; value: Value }
  | {
      done: false
      problems: Problems
      /** Possible errors: said once, and gone when the person sends `accepted: true`. */
      doubts?: Problem[]
      /** Somebody else was first: what they saved, for the person to choose field by field. */
      conflict?: Conflict
      signedOut?: boolean
    }

/** What stands now where the person wanted to save: the form's fields as they are, and who changed them when. */
export type Conflict = {
  version: number
  by: string | null
  at: string
  values: Record<string, unknown>
  /** Where the house is whose clock says when. */
  timezone?: string
}

/** The session ended while the form was filled in; what was typed is still in the browser. */
export const signedOut: Outcome<never> = {
  done: false,
  problems: { form: { key: "form.problems.signedOut" } },
  signedOut: true,
}

/** What the trail remembers of a write: the record and the names of fields, never what they hold. */
export type Trace = {
  kind: string
  id?: string
  participantIds?: string[]
  fields?: string[]
  count?: number
}

export type Done<Value> = { done: true; value: Value; trace: Trace }
export type Refused = { done: false; problems: Problems; doubts?: Problem[]; conflict?: Conflict }

/** The act was carried out; the trace is written in the same transaction. */
export function done<Value>(value: Value, trace: Trace): Done<Value> {
  return { done: true, value, trace }
}

/** The act cannot be carried out as asked. */
export function refuse(problems: Problems): Refused {
  return { done: false, problems }
}

/** The act looks wrong but may be right: it is carried out once the person says so. */
export function doubt(doubts: Problem[]): Refused {
  return { done: false, problems: {}, doubts }
}
