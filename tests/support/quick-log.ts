import { expect, type Page } from "@playwright/test"

/** The quick log as its user speaks of it. */
export const log = (page: Page) => page.getByRole("dialog", { name: "Log a session" })
export const who = (page: Page) => log(page).getByRole("combobox", { name: "Who" })
export const record = (page: Page) => log(page).getByRole("button", { name: /^Record Ctrl|^Record$/ })

export async function open(page: Page) {
  await expect(async () => {
    await page.keyboard.press("c")
    await expect(who(page)).toBeVisible({ timeout: 3000 })
  }).toPass()
}

export async function choose(page: Page, name: string) {
  await who(page).fill(name)
  await page.keyboard.press("Enter")
}
