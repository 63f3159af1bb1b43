import "server-only"

/** Why a message did not go, or may not have gone. Nothing of whom it was for. */
export type Fault = "address_refused" | "refused" | "unreachable" | "unsure"

export class Undelivered extends Error {
  constructor(readonly fault: Fault) {
    super(fault)
  }
}

export function faultOf(error: unknown): Fault {
  return error instanceof Undelivered ? error.fault : "refused"
}
