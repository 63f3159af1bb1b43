/** Leads to the session's page; where the quick log is about, a panel opens in place instead. */
export function NoteLink({
  sessionId,
  participantId,
  label,
}: {
  sessionId: string
  participantId: string
  label: string
}) {
  return (
    <a
      href={`/sessions/${sessionId}`}
      data-note-of={participantId}
      data-note-on={sessionId}
      className="inline-flex min-h-10 items-center rounded-control px-2.5 font-semibold underline underline-offset-4 pointer-coarse:min-h-11"
    >
      {label}
    </a>
  )
}
