import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { instructions } from '../../api/calls';
import { useHub, useTopic } from '../../app/desk';
import { live, show, userWith } from '../../test/screen';
import { Approvals } from '.';

vi.mock('../../api/calls');
vi.mock('ag-grid-react', () => ({ AgGridReact: () => null }));

/** The inbox as it stands in the shell, which listens to the events. */
function Listening() {
  useTopic(useHub().instruction);
  return <Approvals id={undefined} />;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(instructions).mockReset().mockResolvedValue({ count: 0, results: [] });
});
afterEach(() => vi.useRealTimers());

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const reads = () => vi.mocked(instructions).mock.calls.length;

test('while events are heard the list is not asked for; while they are not it is, and that is said', async () => {
  const { server } = show(<Listening />, userWith('risk1', 'RISK'));
  await pass(0);
  act(() => live(server.last));
  await pass(1000);
  const before = reads();
  await pass(4500);
  expect(reads()).toBe(before);
  expect(screen.queryByText(/Changes are not heard/)).toBeNull();
  act(() => server.last.end(1006));
  await pass(5000);
  expect(reads()).toBeGreaterThan(before);
  expect(screen.getByText(/Changes are not heard/)).toBeTruthy();
});
