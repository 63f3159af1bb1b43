"use client"

/** Somewhere that everybody looks at. */
const elsewhere = "https://www.wikipedia.org/"

/** Out of here at one press, and the way back does not lead here; without scripts it is a link. */
export function QuickExit({ children }: { children: string }) {
  return (
    <a
      href={elsewhere}
      rel="noreferrer nofollow"
      onClick={(event) => {
        event.preventDefault()
        document.body.hidden = true
        location.replace(elsewhere)
      }}
      className="link inline-flex min-h-11 items-center font-semibold"
    >
      {children}
    </a>
  )
}
