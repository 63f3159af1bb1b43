import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { audienceOf } from "@/lib/domain/counselling-note/rules"

type AudienceProps = {
  visibility: string
  mine: boolean
  /** How many colleagues it names. */
  count: number
}

/** Who reads it, in words. */
export function Audience({ visibility, mine, count }: AudienceProps) {
  const t = useTranslations("counselling-note.audience")
  const audience = audienceOf({ visibility, mine })
  const others = audience === "authorAndYou" ? count - 1 : count
  return <Badge icon={audience === "onlyYou" ? "lock" : "people"}>{t(audience, { count: others })}</Badge>
}
