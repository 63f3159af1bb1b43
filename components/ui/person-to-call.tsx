/** Somebody by name, with the number where there is one. */
export function PersonToCall({ of: { displayName, workPhone } }: PersonToCallProps) {
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
type PersonToCallProps = { of: { displayName: string; workPhone: string | null } }
