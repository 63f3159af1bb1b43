import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { MoveView } from "@/components/caseload/move-view"
import { caseloadOf } from "@/lib/domain/caseload/queries"
import { moveAsked } from "@/lib/domain/caseload/schema"

type MovePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("caseload.form"))("titleNobody") }
}

/** Moves women of one counsellor, `from`, to another; `participant` chooses one of them alone. */
export default async function MovePage({ searchParams }: MovePageProps) {
  const { from, participant } = moveAsked.parse(await searchParams)
  return <MoveView asked={await caseloadOf(from ?? null)} participant={participant ?? null} />
}
