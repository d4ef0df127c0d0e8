import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { amend } from '../../api/calls';
import { problemOf } from '../../api/problem';
import type { Instruction, Line } from '../../api/wire';
import { show } from '../../test/screen';
import { AmendDialog } from './AmendDialog';

vi.mock('../../api/calls');
vi.mock('../adjustment/ContractSearch', () => ({ ContractSearch: () => null }));

const created = { at: '2026-11-27T02:00:00Z', kind: 'instruction.created', actor: 'manager1' };
const paused = {
  at: '2026-11-27T02:31:02Z',
  kind: 'instruction.status',
  actor: 'risk1',
  from: 'EXECUTING',
  to: 'PAUSED',
  reason: 'thin market',
};
const of = (version: number, target: string) =>
  ({
    id: 7,
    version,
    timeline: version === 1 ? [created] : [created, paused],
    revision: 1,
    adjustments: [{ c_instrument_id: 'cu2605', revision: 1, adjusted_position: target }],
  }) as unknown as Instruction;
const warned = (rule: string) => ({
  kind: 'refused' as const,
  problem: problemOf(
    422,
    { code: 'warning-unacknowledged', fields: [{ field: 'x', rule, detail: rule }] },
    null,
  ),
});

const type = (name: RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const press = async (name: string) => {
  await waitFor(() => expect(button(name).disabled).toBe(false));
  await act(async () => {
    fireEvent.click(button(name));
    await Promise.resolve();
  });
};

test('what is sent speaks of the version that was seen, and another must be looked at first', async () => {
  vi.mocked(amend).mockResolvedValue({ kind: 'ok', value: of(3, '5'), replayed: false });
  const { again } = show(<AmendDialog of={of(1, '3')} onClose={vi.fn()} />);
  type(/cu2605/, '5');
  type(/Reason/, 'roll');
  again(<AmendDialog of={of(2, '4')} onClose={vi.fn()} />);
  const changed = screen.getByText(/It has changed since you opened this/).closest('[role=alert]');
  expect(changed?.textContent).toMatch(/10:31:02risk1Status Executing → Paused · thin market/);
  expect(changed?.textContent).not.toContain('manager1');
  expect(button('Submit amendment').disabled).toBe(true);
  await press('Build on what is now');
  await press('Submit amendment');
  expect(vi.mocked(amend).mock.calls[0]?.[1]).toMatchObject({
    version: 2,
    adjustments: [{ c_instrument_id: 'cu2605', adjusted_position: '5' }],
  });
});

test('what is lacking stands beside the button, and the reason is marked', () => {
  show(<AmendDialog of={of(1, '3')} onClose={vi.fn()} />);
  const lacking = () =>
    document.getElementById(button('Submit amendment').getAttribute('aria-describedby') ?? '');
  expect(screen.getByRole('textbox', { name: 'Reason' }).getAttribute('aria-required')).toBe('true');
  expect(lacking()?.textContent).toBe('Still lacking: a target that differs · a reason');
  type(/cu2605/, '5.5');
  type(/Reason/, 'roll');
  expect(lacking()?.textContent).toBe('Still lacking: targets without a fault');
  type(/cu2605/, '5');
  expect(lacking()).toBeNull();
  expect(button('Submit amendment').disabled).toBe(false);
});

test('each warning keeps its reason when another one follows', async () => {
  vi.mocked(amend)
    .mockReset()
    .mockResolvedValueOnce(warned('funds'))
    .mockResolvedValueOnce(warned('margin-ratio'))
    .mockResolvedValue({ kind: 'ok', value: of(2, '5'), replayed: false });
  show(<AmendDialog of={of(1, '3')} onClose={vi.fn()} />);
  type(/cu2605/, '5');
  type(/^Reason/, 'roll');
  await press('Submit amendment');
  type(/funds/, 'agreed with risk');
  await press('Submit amendment');
  type(/margin-ratio/, 'for a day');
  await press('Submit amendment');
  expect(vi.mocked(amend).mock.calls[2]?.[1].acknowledge).toEqual([
    { rule: 'funds', reason: 'agreed with risk' },
    { rule: 'margin-ratio', reason: 'for a day' },
  ]);
});

test('what the desk says of a line stays with that line, whatever is typed since', async () => {
  const two = { ...of(1, '3') };
  two.adjustments = ['al2605', 'cu2605'].map(
    (id) => ({ c_instrument_id: id, revision: 1, adjusted_position: '3' }) as Line,
  );
  const fields = [{ field: 'adjustments[0].adjusted_position', rule: 'max-volume', detail: 'too many lots' }];
  vi.mocked(amend)
    .mockReset()
    .mockResolvedValue({ kind: 'refused', problem: problemOf(422, { code: 'RULE', fields }, null) });
  show(<AmendDialog of={two} onClose={vi.fn()} />);
  type(/cu2605/, '5');
  type(/^Reason/, 'roll');
  await press('Submit amendment');
  const told = () => screen.getAllByRole('row').filter((row) => row.textContent.includes('too many lots'));
  const codes = () => told().map((row) => /[a-z]{2}\d{4}/.exec(row.textContent)?.[0]);
  expect(codes()).toEqual(['cu2605']);
  type(/al2605/, '4');
  expect(codes()).toEqual(['cu2605']);
  type(/al2605/, '');
  expect(codes()).toEqual(['cu2605']);
});
