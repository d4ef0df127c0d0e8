import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { instruction, instructions, tradeDetails } from '../../api/calls';
import type { Instruction, InstructionHead, QueuedDetail } from '../../api/wire';
import { show, userWith } from '../../test/screen';
import { Trading } from '.';

vi.mock('../../api/calls');

const row = (id: number, c_instrument_id: string, claimed_by: string | null, instruction_id = 7) =>
  ({
    id,
    instruction_id,
    c_instrument_id,
    claimed_by,
    product_code: 'P001',
    urgency: 'NORMAL',
  }) as QueuedDetail;
const line = (c_instrument_id: string, revision: number, ...traders: string[]) => ({
  c_instrument_id,
  revision,
  details: traders.map((claimed_by) => ({ claimed_by, left: '2' })),
});
const change = (c_instrument_id: string, decision: string | null = null) => ({
  c_instrument_id,
  asked: true,
  decision,
});
const amended = (id: number, status: string, ...changes: object[]) =>
  ({
    id,
    product_code: 'P001',
    status: 'EXECUTING',
    revision: 1,
    adjustments: [line('cu2605', 1, 'trader1', 'trader2'), line('al2605', 1, 'trader2'), line('zn2605', 1)],
    revisions: [{ revision: 2, status, created_by: 'manager1', changes }],
  }) as unknown as Instruction;

beforeEach(() => {
  vi.mocked(instructions).mockReset();
  vi.mocked(instruction).mockReset();
});

const HINT = 'An amendment waits for your answer: open the instruction, Revisions';
/** Contract and holder of the rows that are on the screen, or of those that are marked. */
const shown = (which: (row: Element) => boolean = () => true) =>
  Array.from(document.querySelectorAll('[role=row][row-id]'))
    .filter(which)
    .map((each) =>
      ['code', 'claimed'].map((id) => each.querySelector(`[col-id=${id}]`)?.textContent).join(' '),
    )
    .sort();
const marked = () => shown((each) => each.querySelector(`[title="${HINT}"]`)?.textContent === '! Amended');

test('details whose amendment waits for the trader are marked once it is known, and found by that', async () => {
  const heads = [
    { id: 7, product_code: 'P001' },
    { id: 9, product_code: 'P009' },
  ] as InstructionHead[];
  let known: (of: Instruction) => void = () => undefined;
  vi.mocked(instructions).mockResolvedValue({ count: 2, results: heads });
  vi.mocked(instruction).mockReturnValue(new Promise((resolve) => (known = resolve)));
  const queue = [
    row(1, 'cu2605', 'trader1'),
    row(2, 'cu2605', 'trader2'),
    row(3, 'al2605', 'trader2'),
    row(4, 'zn2605', null),
    row(5, 'ni2605', 'trader1'),
    row(6, 'cu2606', 'trader1', 8),
  ];
  vi.mocked(tradeDetails).mockResolvedValue({ count: queue.length, results: queue });
  show(<Trading />, userWith('trader1', 'TRADER'));
  await waitFor(() => expect(shown()).toHaveLength(6));
  expect(marked()).toEqual([]);

  known(
    amended(7, 'WAITING', change('cu2605'), change('al2605'), change('zn2605'), change('ni2605', 'ACCEPTED')),
  );
  await waitFor(() => expect(marked()).toEqual(['cu2605 trader1', 'zn2605 ']));
  expect(instructions).toHaveBeenCalledWith(
    expect.objectContaining({ revision_status: 'WAITING', status: 'APPROVED,EXECUTING,PAUSED' }),
  );
  expect(vi.mocked(instruction).mock.calls).toEqual([[7]]);
  fireEvent.change(screen.getByRole('textbox', { name: 'Filter' }), { target: { value: 'amended' } });
  await waitFor(() => expect(shown()).toEqual(['cu2605 trader1', 'zn2605 ']));
});

test('the queue is shown when the amendments cannot be read', async () => {
  vi.mocked(instructions).mockRejectedValue(new Error('timeout'));
  vi.mocked(tradeDetails).mockResolvedValue({ count: 1, results: [row(1, 'cu2605', 'trader1')] });
  show(<Trading />, userWith('trader1', 'TRADER'));
  await waitFor(() => expect(shown()).toEqual(['cu2605 trader1']));
  expect(marked()).toEqual([]);
});
