import { getLocale } from "next-intl/server"
import { RoadMapView } from "@/components/road-map/road-map-view"
import { roadMapOf } from "@/lib/domain/road-map/queries"
import { copyAsked } from "@/lib/domain/road-map-copy/schema"

type RoadMapPageProps = {
  params: Promise<{ participantId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function RoadMapPage({ params, searchParams }: RoadMapPageProps) {
  const { participantId } = await params
  const { version } = copyAsked.parse(await searchParams)
  return <RoadMapView page={await roadMapOf(participantId, version)} locale={await getLocale()} />
}
