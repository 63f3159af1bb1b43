import type { useTranslations } from "next-intl"
import type { CareChild } from "@/lib/domain/care-register/rules"

/** The sentences of the register: a list asks for them once. */
export type SayCare = ReturnType<typeof useTranslations<"care-register">>
type ChildNameProps = { child: Pick<CareChild, "firstName" | "age">; t: SayCare }

/** "Amir, 4", as far as the reader may know. */
export function ChildName({ child: { firstName, age }, t }: ChildNameProps) {
  if (age === undefined) return t("aChild")
  if (!firstName) return t("unnamed", { age })
  return t.rich("named", { age, name: () => <bdi>{firstName}</bdi> })
}
