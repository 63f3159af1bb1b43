const aYear = 60 * 60 * 24 * 365

/** Kept for this browser too, so that the sign-in page already speaks the person's language. */
export function keepPreference(name: "locale" | "theme", value: string) {
  const secure = location.protocol === "https:" ? "; secure" : ""
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser we serve has the Cookie Store
  document.cookie = `${name}=${value}; path=/; max-age=${aYear}; samesite=lax${secure}`
}
