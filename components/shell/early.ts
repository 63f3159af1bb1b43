/** What tells the script below that the page answers by itself now. */
export const awakeEvent = "itinera:awake"

/**
 * Runs before anything else on a page. Until the page is awake, a press of a button and the sending of a form are kept, and done
 * then: on a slow phone nobody presses in vain, and no form that needs the script puts what was typed into an address. Until then
 * nothing else hears of it: a part that answers already would do it a second time.
 * A form with an address of its own is sent as it is.
 */
export const earlyScript = `(() => {
  const kept = new Map()
  const press = (event) => {
    const button = event.target.closest?.("button[type=button]")
    if (!button || button.popoverTargetElement) return
    event.stopImmediatePropagation()
    kept.set(button, () => button.click())
  }
  const send = (event) => {
    const { target: form, submitter } = event
    if (form.hasAttribute("action")) return
    event.preventDefault()
    event.stopImmediatePropagation()
    kept.set(form, () => form.requestSubmit(submitter?.isConnected ? submitter : undefined))
  }
  document.addEventListener("click", press, true)
  document.addEventListener("submit", send, true)
  document.addEventListener("${awakeEvent}", () => {
    document.removeEventListener("click", press, true)
    document.removeEventListener("submit", send, true)
    for (const [element, repeat] of kept) if (element.isConnected) repeat()
  }, { once: true })
})()`
