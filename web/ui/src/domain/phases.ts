import type { ExchangePhase, ExchangePhases, MarketPhase } from '../api/wire';

/** As they follow each other. */
const ORDER: readonly MarketPhase[] = ['AUCTION', 'CONTINUOUS', 'BREAK', 'CLOSED'];
const LONGEST_MS = 60_000;
const SHORTEST_MS = 1000;

export type Group = readonly [phase: MarketPhase, exchanges: readonly ExchangePhase[]];

/** The phases that some exchange is in, each with its exchanges. */
export const grouped = (all: readonly ExchangePhase[]): readonly Group[] =>
  ORDER.map((phase) => [phase, all.filter((each) => each.phase === phase)] as const).filter(
    ([, exchanges]) => exchanges.length > 0,
  );

/** How long the answer is good: until a phase ends, by the clock of who answered. */
export function goodFor({ as_of, exchanges }: ExchangePhases): number {
  const ends = exchanges.flatMap(({ until }) => (until === null ? [] : [Date.parse(until)]));
  const left = Math.min(...ends, Infinity) - Date.parse(as_of) + SHORTEST_MS;
  return Math.min(Math.max(left, SHORTEST_MS), LONGEST_MS);
}
