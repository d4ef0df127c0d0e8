const STEPS_MS = [250, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000];

/** Waiting time before attempt n (from 0): between half of a growing step and the whole, so that not all come at once. */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const step = STEPS_MS[Math.min(attempt, STEPS_MS.length - 1)] ?? 30_000;
  return Math.round(step * (0.5 + random() / 2));
}
