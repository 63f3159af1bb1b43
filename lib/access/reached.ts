import type { Prisma } from "@/prisma/client/client"
import type { Person } from "./actor"

/** Tables that reach does not speak of: identity, structure, what is one's own, what belongs to nobody, and what is published. */
type Beside =
  | Uncapitalize<"Account" | "Membership" | "AccountSession" | "LinkToken" | "SignInAttempt" | "CalendarFeed">
  | Uncapitalize<"CompanySession">
  | Uncapitalize<"AuditEntry" | "Letter" | "DemoMark">
  | Uncapitalize<"Programme" | "ProgrammePartner" | "Organisation" | "ReminderSetting">
  | Uncapitalize<"Draft" | "Submission" | "ImportBatch" | "Digest">
  | Uncapitalize<"EscoConcept" | "EscoLabel" | "EscoTerm" | "IscoGroup">
/** Every other table: a new one does not compile until reach answers for it. */
export type Reached = Exclude<Uncapitalize<Prisma.ModelName>, Beside>
type Where<Noun extends Reached> = NonNullable<
  Prisma.TypeMap["model"][Capitalize<Noun>]["operations"]["findFirst"]["args"]["where"]
>
export type Wheres = { [Noun in Reached]: Where<Noun> }
export type Clauses = { [Noun in Reached]: readonly ((person: Person) => Wheres[Noun])[] }
