import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ReferralsView } from "@/components/referral/referrals-view"
import { referrals } from "@/lib/domain/referral/queries"

type ReferralsPageProps = {
  params: Promise<{ participantId: string }>
  searchParams: Promise<{ open?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("referral"))("title") }
}

export default async function ReferralsPage({ params, searchParams }: ReferralsPageProps) {
  const [{ participantId }, { open }] = await Promise.all([params, searchParams])
  return <ReferralsView file={await referrals(participantId)} opened={open === "referral"} />
}
