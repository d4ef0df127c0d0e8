import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { products, searchContracts } from '../../api/calls';
import type { Contract, Product } from '../../api/wire';
import { useSettings } from '../../app/settings';
import { show, userWith } from '../../test/screen';
import { Palette } from '.';

vi.mock('../../api/calls');

const contract = (id: string, name: string) =>
  ({ c_instrument_id: id, c_instrument_name: name, c_exchange_id: 'SHFE', c_type_name: '期货' }) as Contract;
const COPPER = contract('cu2601', '沪铜2601');
const asFirstSeen = useSettings.getState();
const onClose = vi.fn();
const help = vi.fn();

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
/** The typing pauses, then the answer comes. */
const paused = async () => {
  await pass(200);
  await pass(50);
};
const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Command palette' });
const type = (value: string) => fireEvent.change(field(), { target: { value } });
const press = (key: string, more: object = {}) => fireEvent.keyDown(field(), { key, ...more });
const options = () => screen.queryAllByRole('option').map(({ firstChild }) => firstChild?.textContent);
const active = () =>
  document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.firstChild?.textContent;
const searched = () => vi.mocked(searchContracts).mock.calls.map(([text]) => text);

async function palette(...roles: Parameters<typeof userWith>[1][]) {
  const more = [{ id: 'list', kind: 'act', text: 'Show the keys', run: help }] as const;
  show(<Palette more={more} onClose={onClose} />, userWith('somebody', ...roles));
  // the kit takes a frame or two to open
  await pass(100);
}

beforeEach(() => {
  vi.useFakeTimers();
  window.location.hash = '#/positions';
  onClose.mockReset();
  help.mockReset();
  const P001 = { code: 'P001', name: '稳健一号' } as Product;
  const P002 = { code: 'P002', name: '进取二号' } as Product;
  vi.mocked(products).mockResolvedValue({ count: 2, results: [P001, P002] });
  vi.mocked(searchContracts)
    .mockReset()
    .mockResolvedValue({ count: 1, results: [COPPER] });
});
afterEach(() => {
  vi.useRealTimers();
  useSettings.setState(asFirstSeen);
});

test('the cursor is in the field, and the pages the user may open are offered', async () => {
  await palette('TRADER');
  expect(document.activeElement).toBe(field());
  expect(options().slice(0, 5)).toEqual(['Positions', 'Boards', 'Instructions', 'Trading', 'Chat']);
  expect(options()).not.toContain('Roles');
  expect(searched()).toEqual([]);
});

test('arrows go round, Enter opens what is marked and closes', async () => {
  await palette('VIEWER');
  expect(active()).toBe('Positions');
  press('ArrowUp');
  expect(active()).toBe(options().at(-1));
  press('ArrowDown');
  press('ArrowDown');
  expect(active()).toBe('Boards');
  press('Enter');
  expect([window.location.hash, onClose.mock.calls.length]).toEqual(['#/boards', 1]);
});

test('a page is found in either language', async () => {
  await palette('VIEWER');
  type('持仓');
  expect(options()).toEqual(['Positions']);
});

test('a contract leads to its quote', async () => {
  await palette('VIEWER');
  type('ht');
  await paused();
  expect(options()).toEqual(['cu2601 沪铜2601']);
  press('Enter');
  expect(window.location.hash).toBe('#/boards/cu2601');
});

test('a text is asked for when the typing pauses; the contracts of an older one are not taken', async () => {
  await palette('VIEWER');
  type('cu');
  await pass(100);
  type('cu26');
  await paused();
  expect(searched()).toEqual(['cu26']);
  type('IF26');
  expect(options()).toEqual([]);
  press('Enter');
  expect([onClose.mock.calls.length, window.location.hash]).toEqual([0, '#/positions']);
});

test('letters of an input method are neither asked for nor taken', async () => {
  await palette('VIEWER');
  fireEvent.compositionStart(field());
  type('chi');
  press('Enter', { isComposing: true });
  await paused();
  expect([searched(), onClose.mock.calls.length]).toEqual([[], 0]);
  type('持仓');
  fireEvent.compositionEnd(field());
  expect(options()).toEqual(['Positions']);
});

test.each(['7', '#7'])('%s opens instruction 7', async (typed) => {
  await palette('VIEWER');
  type(typed);
  expect(active()).toBe('Instruction #7');
  press('Enter');
  expect(window.location.hash).toBe('#/instructions/7');
  await paused();
  expect(searched()).toEqual(typed === '7' ? ['7'] : []);
});

test('a new adjustment is offered for the products the user manages', async () => {
  await palette('MANAGER');
  expect(options().join()).not.toContain('P001');
  type('new adj');
  expect(options()).toEqual(['New adjustment', 'New adjustment P001 稳健一号']);
  fireEvent.click(screen.getByText('New adjustment P001 稳健一号'));
  expect(window.location.hash).toBe('#/adjust/P001');
});

test('language and theme are switched, and who opened it adds acts', async () => {
  await palette('VIEWER');
  type('theme');
  press('Enter');
  expect(useSettings.getState().theme).toBe('light');
  type('keys');
  press('Enter');
  expect(help).toHaveBeenCalledOnce();
});

test('it says when contracts cannot be looked for, and when nothing matches', async () => {
  await palette('VIEWER');
  vi.mocked(searchContracts).mockRejectedValue(new Error('no line'));
  type('zz');
  expect(screen.getByRole('status').textContent).toBe('Looking for contracts…');
  await paused();
  expect(screen.getByRole('status').textContent).toBe('Contracts could not be looked for');
  vi.mocked(searchContracts).mockResolvedValue({ count: 0, results: [] });
  type('zzz');
  await paused();
  expect(screen.getByRole('status').textContent).toBe('Nothing matches');
});
