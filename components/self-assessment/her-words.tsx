import type { ReactNode } from "react"
import { classes } from "@/components/ui/classes"
import { type StepLanguage, stepWords } from "@/lib/words/her-language/my-steps"

type HerWordsProps = { language: StepLanguage; className?: string; children: ReactNode }

/** Around what is written for her: in her language, and in the direction in which it is read. */
export function HerWords({ language, className, children }: HerWordsProps) {
  const { direction } = stepWords[language]
  const leading = language === "ar" && "leading-[1.7]"
  return (
    <div lang={language} dir={direction} className={classes(leading, className)}>
      {children}
    </div>
  )
}
