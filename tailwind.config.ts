import type { Config } from "tailwindcss"

const token = (name: string) => `var(--${name})`

/** The tokens themselves are in app/globals.css; this gives them their class names. */
export default {
  content: ["./app/**/*.{ts,tsx}", "./components/**/*.{ts,tsx}"],
  theme: {
    colors: {
      transparent: "transparent",
      current: "currentColor",
      page: token("page"),
      surface: token("surface"),
      sunken: token("sunken"),
      ink: token("ink"),
      muted: token("muted"),
      primary: { DEFAULT: token("primary"), strong: token("primary-strong"), tint: token("primary-tint") },
      "on-primary": token("on-primary"),
      "on-danger": token("on-danger"),
      link: token("link"),
      control: token("control"),
      divider: token("divider"),
      success: { DEFAULT: token("success"), tint: token("success-tint") },
      warning: { DEFAULT: token("warning"), tint: token("warning-tint") },
      danger: { DEFAULT: token("danger"), strong: token("danger-strong"), tint: token("danger-tint") },
      info: { DEFAULT: token("info"), tint: token("info-tint") },
      care: { DEFAULT: token("care"), tint: token("care-tint") },
      focus: token("focus"),
      backdrop: token("backdrop"),
    },
    fontFamily: {
      sans: token("font-sans"),
    },
    fontSize: {
      meta: ["0.8125rem", { lineHeight: "1.45" }],
      table: ["0.875rem", { lineHeight: "1.5" }],
      body: ["1rem", { lineHeight: "var(--leading)" }],
      lead: ["1.125rem", { lineHeight: "1.5" }],
      h3: ["1.375rem", { lineHeight: "1.35" }],
      h2: ["1.75rem", { lineHeight: "1.25" }],
      h1: ["2.125rem", { lineHeight: "1.2" }],
    },
    extend: {
      borderRadius: { control: "6px", card: "10px" },
      boxShadow: { overlay: token("shadow-overlay") },
      minHeight: { control: token("control-size"), row: token("row-size") },
      height: { row: token("row-size") },
      minWidth: { control: token("control-size") },
      maxWidth: { text: "68ch", content: "80rem" },
    },
  },
} satisfies Config
