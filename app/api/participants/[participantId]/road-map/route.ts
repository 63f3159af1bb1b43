import { redirect } from "next/navigation"
import { roadMapFile } from "@/components/road-map-copy/road-map-file"
import { roadMapCopy } from "@/lib/domain/road-map-copy/queries"
import { fileCanBe } from "@/lib/domain/road-map-copy/rules"
import { copyAsked } from "@/lib/domain/road-map-copy/schema"
import { download } from "@/lib/platform/download"

type Addressed = { params: Promise<{ participantId: string }> }

/** Her road map as a file. What the file cannot be written in is led to the page, which can be printed in every script. */
export async function GET(request: Request, { params }: Addressed) {
  const { participantId } = await params
  const { searchParams } = new URL(request.url)
  const { language, beside, version, surname } = copyAsked.parse(Object.fromEntries(searchParams))
  const copy = await roadMapCopy(participantId, language, beside, version)
  const canBe = copy.paper !== null && fileCanBe(copy.paper)
  const file = canBe ? await roadMapFile({ copy, withSurname: surname === "1" }) : null
  if (file) return download(file, "road-map.pdf")
  searchParams.set("file", "none")
  redirect(`/participants/${copy.participantId}/road-map/print?${searchParams}`)
}
