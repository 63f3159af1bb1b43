import "server-only"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import type { Tx } from "./transaction"

/** Who at an employer, and who at the organisation, can look after a woman at work. */
export async function workChoices(tx: Tx, actor: Person) {
  const contacts = await tx.employerContact.findMany({
    where: {
      AND: [within(actor, "employerContact"), { OR: [{ leftOn: null }, { leftOn: { gt: actor.today } }] }],
    },
    orderBy: [{ employer: { name: "asc" } }, { name: "asc" }],
    select: { id: true, name: true, employer: { select: { name: true } } },
  })
  const staff = await tx.$queryRaw<{ id: string; name: string }[]>`
    select id, name from sec.staff() where not ended and role in ('counsellor', 'coordinator') order by name`
  return {
    contacts: contacts.map(({ id, name, employer }) => ({ value: id, label: `${employer.name} · ${name}` })),
    tutors: staff.map(({ id, name }) => ({ value: id, label: name })),
  }
}
