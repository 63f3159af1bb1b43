export type Role = "coordinator" | "counsellor" | "childcare" | "employer"

/** Who can be allowed an act: a role inside one organisation, the programme's coordinator, a link's holder, or anyone at all. */
export type Principal = Role | "programme" | "link" | "anyone"

/** A principal who signs in. */
export type Signed = Role | "programme"

/** The principal that a person's role and scope make. */
export function principalOf(person: { role: Role; scope: "organisation" | "programme" }): Signed {
  return person.scope === "programme" ? "programme" : person.role
}
