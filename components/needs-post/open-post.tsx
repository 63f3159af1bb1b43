"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import type { Post } from "@/lib/domain/needs-analysis/queries"

const PostPanel = dynamic(() => import("./post-panel").then((file) => file.PostPanel), { ssr: false })

type OpenPostProps = { sheet: EmployerSheet; analysisId: string; post: Post | null }

export function OpenPost({ sheet, analysisId, post }: OpenPostProps) {
  const t = useTranslations("needs-post")
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        size="small"
        aria-label={post ? t("reviseOne", { title: post.title }) : undefined}
        onClick={() => setOpen(true)}
      >
        {!post && <Icon name="plus" size={16} />}
        {t(post ? "revise" : "add")}
      </Button>
      {open && <PostPanel sheet={sheet} analysisId={analysisId} post={post} onClose={() => setOpen(false)} />}
    </>
  )
}
