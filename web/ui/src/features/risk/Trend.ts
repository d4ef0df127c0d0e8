import type { Decimal } from 'decimal.js';

const EVERY_MS = 10_000;
export const WINDOW_MS = 5 * 60_000;

interface Sample {
  at: number;
  value: Decimal;
}

/** Where each figure came from in the last minutes. */
export class Trend {
  readonly #samples = new Map<string, Sample[]>();

  note(key: string, value: Decimal, now: number): void {
    const kept = (this.#samples.get(key) ?? []).filter(({ at }) => at >= now - WINDOW_MS);
    const last = kept.at(-1);
    if (!last || last.at <= now - EVERY_MS) kept.push({ at: now, value });
    this.#samples.set(key, kept);
  }

  /** What it moved in these minutes; undefined before it was watched for so long. */
  moved(key: string, value: Decimal, now: number): Decimal | undefined {
    const oldest = this.#samples.get(key)?.find(({ at }) => at >= now - WINDOW_MS);
    return oldest && oldest.at <= now - WINDOW_MS + 2 * EVERY_MS ? value.minus(oldest.value) : undefined;
  }
}
