const round = 60_000
const anHour = 60 * round

/**
 * Next calls this once when a server begins. Round after round, what is due goes out, what could not be sent is tried again, whoever
 * did not answer in time for a place makes way for the next, employers are reminded of hours, and invitations that stayed unanswered are marked.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return
  const [
    { runRound },
    { settleSeats },
    { settleCare },
    { settleHours },
    { settleInvites },
    { reminderMessage },
    { digestLetter },
    hours,
    invites,
    storage,
  ] = await Promise.all([
    import("@/lib/platform/round"),
    import("@/lib/platform/seat-round"),
    import("@/lib/platform/care-round"),
    import("@/lib/platform/hours-round"),
    import("@/lib/platform/campaign-round"),
    import("@/lib/domain/reminder-message/rules"),
    import("@/lib/domain/digest/rules"),
    import("@/lib/domain/hours-letter/rules"),
    import("@/lib/domain/campaign-invite/rules"),
    import("@/lib/platform/storage"),
  ])
  let running = false
  const go = async () => {
    if (running) return
    running = true
    await settleSeats().catch(told("session waits"))
    await settleCare().catch(told("childcare waits"))
    await settleHours(hours.reminderLetter).catch(told("letters to employers wait"))
    await settleInvites(invites.answerDays).catch(told("invitations wait"))
    await runRound({ reminder: reminderMessage, digest: digestLetter }).catch(told("a round ended early"))
    running = false
  }
  setInterval(go, round).unref()
  const sweep = () => storage.sweepDocuments().catch(told("documents wait for the sweep"))
  if (storage.canKeep) setInterval(sweep, anHour).unref()
}

const told = (what: string) => (error: unknown) => {
  console.warn(`${what}:`, error instanceof Error ? error.message : "unknown")
}
