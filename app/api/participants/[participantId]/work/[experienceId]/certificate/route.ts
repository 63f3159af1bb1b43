import { getLocale } from "next-intl/server"
import { certificateFile } from "@/components/work-certificate/certificate-file"
import { workCertificate } from "@/lib/domain/work-certificate/queries"
import { download } from "@/lib/platform/download"

type Addressed = { params: Promise<{ participantId: string; experienceId: string }> }

/** The certificate of a work experience that is over. */
export async function GET(_: Request, { params }: Addressed) {
  const [{ participantId, experienceId }, locale] = await Promise.all([params, getLocale()])
  const certificate = await workCertificate({ participantId, id: experienceId, locale })
  return download(await certificateFile(certificate), "certificate.pdf")
}
