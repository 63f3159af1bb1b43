type Ended = { state: string; lastStayId: string | null }

/** The stay of a work experience that became a job which nobody has written down yet. */
export function likelySource(
  ended: readonly Ended[],
  jobs: readonly { fromPlacementId: string | null }[],
): string | null {
  const stays = ended.filter(({ state }) => state === "converted_to_job").map(({ lastStayId }) => lastStayId)
  return stays.find((id) => !jobs.some(({ fromPlacementId }) => fromPlacementId === id)) ?? null
}
