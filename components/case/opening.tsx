"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Opened } from "@/components/form/opened"
import { Button } from "@/components/ui/button"

type OpeningProps = { label: ReactNode; children: ReactNode }

/** A form that stays out of the way until it is wanted; it stands in the place of its button, and can be left again. */
export function Opening({ label, children }: OpeningProps) {
  const t = useTranslations("form")
  return (
    <div className="max-w-full has-[form]:w-full">
      <Opened label={label}>
        {(close) => (
          <div className="grid gap-3">
            {children}
            <p>
              <Button onClick={close}>{t("leave")}</Button>
            </p>
          </div>
        )}
      </Opened>
    </div>
  )
}

/** After her case has moved, the page is another: the eye goes to where she is now. */
export function lookWhereSheIs(): void {
  setTimeout(() => document.getElementById("case-where")?.focus(), 200)
}
