/** Obstacles that the law protects specially: written down only with her yes, and read by her counsellors alone. */
export const sensitiveKinds = ["pregnancy", "health", "mental_wellbeing", "disability"] as const
