const round = 60_000

/** Next calls this once when a server begins: letters that could not be sent are tried again, round after round. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return
  const { sendLetters } = await import("@/lib/platform/mail")
  const send = () =>
    sendLetters().catch((error: unknown) => {
      console.warn("letters wait:", error instanceof Error ? error.message : "unknown")
    })
  setInterval(send, round).unref()
}
