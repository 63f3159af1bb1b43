"use client"

import { useTranslations } from "next-intl"
import { SubmitButton } from "@/components/form/submit-button"
import { Button } from "@/components/ui/button"
import type { LogForm } from "./use-log-form"

/** Stays in reach at the lower edge while the fields scroll above it. */
export function LogButtons({ form }: { form: LogForm }) {
  const t = useTranslations("counselling-session.log")
  return (
    <div className="sticky -bottom-4 z-10 -mx-4 -mb-4 flex flex-wrap items-center gap-2 border-t border-divider bg-surface px-4 py-3 md:-mx-6 md:px-6">
      <SubmitButton busy={form.af.busy} onClick={form.submitOnce} className="grow sm:grow-0">
        {t("record")}
        <kbd className="hidden rounded border border-on-primary px-1 text-meta font-normal pointer-fine:md:inline">
          {t("recordKey")}
        </kbd>
      </SubmitButton>
      <Button onClick={form.submitAndAnother} aria-disabled={form.af.busy} className="grow sm:grow-0">
        {t("recordAndAnother")}
      </Button>
    </div>
  )
}
