import type { ReactNode } from "react"

type NoteLinkProps = {
  participantId: string
  /** Beside one session; without it the note is about her and nothing else. */
  sessionId?: string
  label: ReactNode
  className?: string
}

/** Leads to where notes are seen; where the quick log is about, a panel opens in place instead. */
export function NoteLink({ sessionId, participantId, label, className }: NoteLinkProps) {
  return (
    <a
      href={sessionId ? `/sessions/${sessionId}` : `/participants/${participantId}?show=notes`}
      data-note-of={participantId}
      data-note-on={sessionId}
      className={className ?? quietLook}
    >
      {label}
    </a>
  )
}

const quietLook =
  "inline-flex min-h-10 items-center rounded-control px-2.5 font-semibold underline underline-offset-4 pointer-coarse:min-h-11"
