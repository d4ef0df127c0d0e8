import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeStatus, contractsOf, editDraft, preview, submit, writeDraft } from '../../api/calls';
import { type Result, problemOf } from '../../api/problem';
import type { Contract, Instruction } from '../../api/wire';
import { live, show } from '../../test/screen';
import type { Book } from './book';
import { Editor } from './Editor';

vi.mock('../../api/calls');
vi.mock('../../components/ContractSearch', () => ({ ContractSearch: () => null }));
vi.mock('./TargetGrid', () => ({
  TargetGrid: ({ book, onChange }: { book: Book; onChange: () => void }) => (
    <input
      aria-label="target"
      value={book.line('cu2605')?.typed ?? ''}
      onChange={({ target }) => {
        book.set('cu2605', target.value);
        onChange();
      }}
    />
  ),
}));

const draft = (version: number, lots = '3') =>
  ({
    id: 7,
    product_code: 'P001',
    status: 'DRAFT',
    urgency: 'NORMAL',
    note: 'as saved',
    version,
    adjustments: [{ c_instrument_id: 'cu2605', adjusted_position: lots }],
  }) as unknown as Instruction;
const cu2605 = { c_instrument_id: 'cu2605', c_exchange_id: 'SHFE', c_type_name: '期货' } as Contract;
const held = {
  key: 'P001|A1|cu2605',
  seq: 1,
  product_code: 'P001',
  account_id: 'A1',
  c_instrument_id: 'cu2605',
  net: '1',
  price: '70000',
  delta_value: null,
};
const ok = (value: Instruction): Result<Instruction> => ({ kind: 'ok', value, replayed: false });
const RESTORED = 'What was typed on this draft and not saved was restored';
const OUTDATED = /typed on an earlier version of this draft/;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-26T10:00:00+08:00') });
  localStorage.clear();
  vi.mocked(contractsOf).mockResolvedValue([cu2605]);
  vi.mocked(preview).mockResolvedValue(ok(draft(4)));
});
afterEach(() => vi.useRealTimers());

const pass = async (ms: number) => {
  for (let at = 0; at < ms; at += 250) await act(() => vi.advanceTimersByTimeAsync(250));
};
const press = async (name: RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await pass(500);
};
async function open(on: Instruction | undefined) {
  const { server, unmount } = show(<Editor product="P001" draft={on} note={null} />);
  act(() => live(server.last, [held]));
  await pass(2000);
  return unmount;
}
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const said = () => [
  field('target').value,
  field('Note').value,
  field('Deadline').value,
  screen.getByRole<HTMLInputElement>('radio', { name: 'Urgent' }).checked,
];
const write = (lots: string) => {
  type('target', lots);
  type('Note', 'roll');
  type('Deadline', '2026-11-26T14:30');
  fireEvent.click(screen.getByRole('radio', { name: 'Urgent' }));
};
const WRITTEN = (lots: string) => [lots, 'roll', '2026-11-26T14:30', true];

test.each([
  ['a new instruction', undefined],
  ['a draft', draft(4)],
])('what was written on %s is there again after a crash', async (_, on) => {
  const close = await open(on);
  write('5');
  close();
  await open(on);
  expect(said()).toEqual(WRITTEN('5'));
  expect(screen.queryByText(RESTORED) !== null).toBe(on !== undefined);
});

test('what was written on an earlier version of a draft is told of once and left out', async () => {
  (await open(draft(4)))();
  const close = await open(draft(4));
  write('5');
  close();
  const again = await open(draft(5, '8'));
  expect(said()).toEqual(['8', 'as saved', '', false]);
  expect(screen.getByText(OUTDATED)).toBeTruthy();
  again();
  await open(draft(5, '8'));
  expect(screen.queryByText(OUTDATED)).toBeNull();
});

test('what is typed while a draft is being saved stays, also for its next version', async () => {
  let answer: (result: Result<Instruction>) => void = () => undefined;
  vi.mocked(editDraft).mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const close = await open(draft(4));
  write('5');
  await press(/^Save draft/);
  type('target', '6');
  answer(ok(draft(5, '5')));
  await pass(500);
  expect(said()).toEqual(WRITTEN('6'));
  close();
  await open(draft(5, '5'));
  expect(said()).toEqual(WRITTEN('6'));
});

test('what is typed while a new draft is being saved goes with the draft', async () => {
  let answer: (result: Result<Instruction>) => void = () => undefined;
  vi.mocked(writeDraft).mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const close = await open(undefined);
  write('5');
  await press(/^Save draft/);
  type('target', '6');
  answer(ok(draft(1, '5')));
  await pass(500);
  expect(window.location.hash).toBe('#/adjust/P001/7');
  close();
  const again = await open(draft(1, '5'));
  expect(said()).toEqual(WRITTEN('6'));
  again();
  await open(undefined);
  expect(said()).toEqual(['', '', '', false]);
});

test('what is saved is kept here no longer', async () => {
  vi.mocked(editDraft).mockResolvedValue(ok(draft(5, '5')));
  const close = await open(draft(4));
  write('5');
  await press(/^Save draft/);
  close();
  await open(draft(5, '5'));
  expect(said()).toEqual(['5', 'as saved', '', false]);
  expect(screen.queryByText(RESTORED)).toBeNull();
});

test.each([
  ['a new instruction', undefined],
  ['a draft', draft(4)],
])('nor is %s that was given, also when the screen has gone meanwhile', async (_, on) => {
  let answer: (result: Result<Instruction>) => void = () => undefined;
  const late = new Promise<Result<Instruction>>((resolve) => (answer = resolve));
  vi.mocked(editDraft).mockResolvedValue(ok(draft(5, '5')));
  vi.mocked(changeStatus).mockReturnValue(late);
  vi.mocked(submit).mockReturnValue(late);
  const close = await open(on);
  write('5');
  await pass(1000);
  await press(/^Review and submit/);
  await press(/^Submit 1 adjustment/);
  expect(localStorage).not.toHaveLength(0);
  close();
  answer(ok({ ...draft(6), status: 'PENDING_APPROVAL' }));
  await pass(500);
  await open(on);
  expect(said()).toEqual(on ? ['3', 'as saved', '', false] : ['', '', '', false]);
});

test('after a refusal what is typed is kept for the version that the edit made', async () => {
  vi.mocked(editDraft).mockResolvedValue(ok(draft(5, '5')));
  vi.mocked(changeStatus).mockResolvedValue({ kind: 'refused', problem: problemOf(422, {}, null) });
  const close = await open(draft(4));
  write('5');
  await pass(1000);
  await press(/^Review and submit/);
  await press(/^Submit 1 adjustment/);
  await press(/^Back to editing/);
  type('target', '6');
  close();
  await open(draft(5, '5'));
  expect(said()).toEqual(WRITTEN('6'));
});
