"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Checkbox } from "@/components/ui/checkbox"
import { setDigest } from "@/lib/domain/digest/actions"

/** One tick, saved at once: whether a letter comes every morning. */
export function DigestBox({ digest }: { digest: boolean }) {
  const t = useTranslations("digest.choice")
  const [shown, setShown] = useState(digest)
  const [ended, setEnded] = useState<"saved" | "failed" | null>(null)

  async function save(wanted: boolean) {
    setShown(wanted)
    setEnded(null)
    const outcome = await setDigest({ digest: wanted }).catch(() => null)
    setEnded(outcome?.done ? "saved" : "failed")
    if (!outcome?.done) setShown(!wanted)
  }

  return (
    <div className="mt-5 grid gap-1 border-t border-divider pt-4">
      <Checkbox
        name="digest"
        label={t("label")}
        hint={t("hint")}
        error={ended === "failed" ? t("failed") : undefined}
        checked={shown}
        onChange={(event) => save(event.target.checked)}
      />
      <p role="status" className="text-table text-success empty:hidden">
        {ended === "saved" && t("saved")}
      </p>
    </div>
  )
}
