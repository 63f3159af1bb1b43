import "server-only"

export type Kept = { key: string; at: Date }

/** Where sealed bytes rest, under names that tell nothing. */
export type Store = {
  put: (key: string, sealed: Uint8Array<ArrayBuffer>) => Promise<void>
  /** null where nothing is kept under that name */
  get: (key: string) => Promise<AsyncIterable<Uint8Array> | null>
  /** What is not there is removed already. */
  remove: (key: string) => Promise<void>
  list: () => AsyncIterable<Kept>
}

/** Anything else is never looked up: a name is no path. */
export function isKey(key: string): boolean {
  return /^[0-9a-f]{64}$/.test(key)
}
