// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Line, SnapshotRow } from '../../api/wire';
import { snapshotOf } from './Snapshot';

const row = (id: number | null) => ({ id, c_instrument_id: 'cu2605' }) as SnapshotRow;
const line = (revision: number, ...ids: (number | null)[]) =>
  ({ revision, c_instrument_id: 'cu2605', snapshot: ids.map(row) }) as unknown as Line;

test('what was held is told once, however often its line was amended', () => {
  const ids = (...lines: Line[]) => snapshotOf(lines).map(({ id }) => id);
  expect(ids(line(1, 7, 8), line(2, 7, 8), line(3, 9))).toEqual([7, 8, 9]);
  expect(ids(line(1, null, null))).toEqual([null, null]);
});
