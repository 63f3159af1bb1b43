import type { SharedPlacement } from "@/lib/domain/company-space/schema"
import type { InSpace } from "./said"

/** Her first name where she said yes to this company, and nothing that stands for it elsewhere. */
export function WhoSheIs({
  of: { t },
  placement: { firstName },
}: {
  of: InSpace
  placement: Pick<SharedPlacement, "firstName">
}) {
  return firstName ? <bdi>{firstName}</bdi> : t("company.unnamed")
}
