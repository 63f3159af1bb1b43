import type { ReactNode } from "react"

/** One thing that was agreed, with its name; nothing where nothing is known. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (!children) return null
  return (
    <div>
      <dt className="text-table text-muted">{label}</dt>
      <dd className="break-words whitespace-pre-line">{children}</dd>
    </div>
  )
}

/** Whom to call, with the number where there is one. */
export function Person({ of: { displayName, workPhone } }: PersonProps) {
  return (
    <>
      <bdi>{displayName}</bdi>
      {workPhone && (
        <>
          {" "}
          <a
            href={`tel:${workPhone.replaceAll(/[^\d+]/g, "")}`}
            className="link figures inline-block py-2"
            dir="ltr"
          >
            {workPhone}
          </a>
        </>
      )}
    </>
  )
}
type PersonProps = { of: { displayName: string; workPhone: string | null } }
