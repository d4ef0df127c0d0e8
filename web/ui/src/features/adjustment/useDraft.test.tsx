import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeStatus, contractsOf, editDraft, preview } from '../../api/calls';
import { type Result, problemOf } from '../../api/problem';
import type { Contract, Instruction } from '../../api/wire';
import { live, show } from '../../test/screen';
import { Editor } from './Editor';

vi.mock('../../api/calls');
vi.mock('./TargetGrid', () => ({ TargetGrid: () => null }));
vi.mock('../../components/ContractSearch', () => ({ ContractSearch: () => null }));

const draft = (version: number) =>
  ({
    id: 7,
    product_code: 'P001',
    status: 'DRAFT',
    urgency: 'NORMAL',
    version,
    adjustments: [{ c_instrument_id: 'cu2605', adjusted_position: '3' }],
  }) as unknown as Instruction;
const cu2605 = { c_instrument_id: 'cu2605', c_exchange_id: 'SHFE', c_type_name: '期货' } as Contract;
const ok = (value: Instruction): Result<Instruction> => ({ kind: 'ok', value, replayed: false });
const refused = (status: number): Result<Instruction> => ({
  kind: 'refused',
  problem: problemOf(status, {}, null),
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(contractsOf).mockResolvedValue([cu2605]);
  vi.mocked(preview).mockResolvedValue(ok(draft(4)));
  vi.mocked(editDraft)
    .mockReset()
    .mockResolvedValue(ok(draft(5)));
  vi.mocked(changeStatus).mockReset();
});
afterEach(() => vi.useRealTimers());

const pass = async (ms: number) => {
  for (let at = 0; at < ms; at += 250) await act(() => vi.advanceTimersByTimeAsync(250));
};
const press = async (name: RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await pass(500);
};
const submitted = async () => {
  await press(/^Review and submit/);
  await press(/^Submit 1 adjustment/);
};
const edits = () => vi.mocked(editDraft).mock.calls;

beforeEach(async () => {
  const { server } = show(<Editor product="P001" draft={draft(4)} note={null} />);
  act(() => live(server.last));
  await pass(4000);
});

test.each([
  ['503', refused(503)],
  ['500', refused(500)],
  ['none', { kind: 'unknown', reason: 'timeout' } as const],
])('after the answer %s both steps are asked again with the same words', async (_, vague) => {
  vi.mocked(changeStatus)
    .mockResolvedValueOnce(vague)
    .mockResolvedValueOnce(vague)
    .mockResolvedValue(ok({ ...draft(6), status: 'PENDING_APPROVAL' }));
  await submitted();
  await pass(5000);
  expect(edits()).toHaveLength(3);
  expect(new Set(edits().map((call) => JSON.stringify(call))).size).toBe(1);
  const [first, ...again] = vi.mocked(changeStatus).mock.calls;
  expect(again).toEqual([first, first]);
  expect(edits()[0]?.[1].version).toBe(4);
  expect(first?.[1].version).toBe(5);
  expect(screen.getByText('It waits for approval.')).toBeTruthy();
});

test('after a refusal the next act is on the version that the edit made', async () => {
  vi.mocked(changeStatus).mockResolvedValue(refused(422));
  await submitted();
  await press(/^Back to editing/);
  await submitted();
  expect(edits().map(([, { version }]) => version)).toEqual([4, 5]);
});
