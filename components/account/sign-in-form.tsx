"use client"

import { useTranslations } from "next-intl"
import { useActionState, useEffect, useRef } from "react"
import { useSay } from "@/components/form/say"
import { SubmitButton } from "@/components/form/submit-button"
import { Notice } from "@/components/ui/notice"
import { TextField } from "@/components/ui/text-field"
import { type SignInState, signIn } from "@/lib/domain/account/actions"

/** Works without JavaScript; password managers and pasting are welcome. */
export function SignInForm() {
  const t = useTranslations("account.signIn")
  const say = useSay()
  const [state, send] = useActionState<SignInState, FormData>(signIn, null)
  const problems = state?.problems ?? {}
  const errorAt = (field: string) => problems[field] && say(problems[field])
  return (
    <form action={send} noValidate className="grid gap-5">
      {problems.form && <Refusal of={state}>{say(problems.form)}</Refusal>}
      <TextField
        label={t("email")}
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        required
        defaultValue={state?.email}
        error={errorAt("email")}
      />
      <TextField
        label={t("password")}
        name="password"
        type="password"
        autoComplete="current-password"
        dir="ltr"
        required
        error={errorAt("password")}
      />
      <SubmitButton wide size="large">
        {t("button")}
      </SubmitButton>
      <p className="text-table text-muted">{t("forgotten")}</p>
    </form>
  )
}

/** Takes the focus at each refusal, so that it is heard and seen. */
function Refusal({ of, children }: { of: SignInState; children: string }) {
  const t = useTranslations("account.signIn")
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (of) box.current?.focus()
  }, [of])
  return (
    <div ref={box} tabIndex={-1} className="rounded-card">
      <Notice tone="danger" role="alert" title={t("failed")}>
        {children}
      </Notice>
    </div>
  )
}
