/** Milliseconds without a change after which what was typed is saved. */
const rest = 2000
/** Who types without a pause is saved all the same: with a slow answer counted in, five seconds of typing are the most that can be lost. */
const atLatest = 4000

export type SaveClock = ReturnType<typeof saveClock>

/** Calls `save` once things have been at rest, and while they are not, every few seconds. */
export function saveClock(save: () => unknown) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since: number | undefined

  function stop() {
    clearTimeout(timer)
    since = undefined
  }
  return {
    /** Something was typed. */
    touch() {
      clearTimeout(timer)
      since ??= Date.now()
      const left = since + atLatest - Date.now()
      timer = setTimeout(
        () => {
          stop()
          save()
        },
        Math.max(0, Math.min(rest, left)),
      )
    },
    stop,
  }
}
