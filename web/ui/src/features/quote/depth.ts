import { numeric } from '../../domain/figures';
import type { BoardRow } from '../../live/rows';

const LEVELS = [1, 2, 3, 4, 5] as const;

export type Side = 'bid' | 'ask';

/** One price of the order book, with what is wanted there; null: nothing is. */
export interface Level {
  side: Side;
  /** From the best, 1, to the fifth. */
  depth: number;
  price: string | null;
  volume: string | null;
  /** Of the greatest volume shown, 0 to 1. */
  share: number;
}

const textOf = (row: BoardRow, name: string): string | null => {
  const value = row[name];
  return typeof value === 'string' ? value : null;
};

/** The book as it is read: the farthest ask on top, the farthest bid at the bottom. */
export function depthOf(row: BoardRow): readonly Level[] {
  const side = (of: Side) =>
    LEVELS.map((depth) => ({
      side: of,
      depth,
      price: textOf(row, `${of}_price${depth}`),
      volume: textOf(row, `${of}_volume${depth}`),
    }));
  const all = [...side('ask').reverse(), ...side('bid')];
  const most = Math.max(...all.map(({ volume }) => numeric(volume) ?? 0), 1);
  return all.map((level) => ({ ...level, share: (numeric(level.volume) ?? 0) / most }));
}
