import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { addRule, changeRule, checkRules, exchanges, products, removeRule, tryRule } from '../../api/calls';
import { problemOf } from '../../api/problem';
import type { CheckRule, Product, RoleName } from '../../api/wire';
import { live, show, userWith } from '../../test/screen';
import { useBreachesOf } from './breaches';
import { Risk } from '.';

vi.mock('../../api/calls');

const NOWHERE = {
  c_exchange_id: null,
  c_type_name: null,
  c_stype_name: null,
  c_instrument_id: null,
  direction: null,
  role: null,
  note: null,
  effective_from: null,
  effective_to: null,
};
const LONG = { long_yesterday: '3', long_today: '0', short_yesterday: '0', short_today: '0' };
const soft = {
  ...NOWHERE,
  id: 3,
  kind: 'NET_DELTA',
  level: 'WARN',
  product_code: 'P001',
  effective_from: '2026-11-30',
  limit_value: '0.5',
  active: true,
  version: 2,
} as CheckRule;

beforeEach(() => {
  vi.clearAllMocks();
  useBreachesOf.setState({ of: {} });
  vi.mocked(exchanges).mockResolvedValue({
    as_of: '2026-11-27T20:00:00+08:00',
    trading_day: '2026-11-30',
    exchanges: [],
  });
  const one = { code: 'P001', name: 'One', nav: '1000000' } as Product;
  vi.mocked(products).mockResolvedValue({ count: 1, results: [one] });
  vi.mocked(checkRules).mockResolvedValue({ count: 1, results: [soft] });
});

/** P001 holds one contract of this delta value and has one account. */
async function risk(role: RoleName, delta_value: string | null) {
  const shown = show(<Risk />, userWith('me', role));
  const position = {
    key: 'p',
    seq: 1,
    product_code: 'P001',
    delta_value,
    notional: '700000',
    net: '3',
    ...LONG,
  };
  const account = { key: 'a', seq: 1, product_code: 'P001', margin: '90000', balance: '500000' };
  await waitFor(() => expect(shown.server.sockets).toHaveLength(2));
  act(() => [position, account].forEach((row, at) => live(shown.server.sockets[at] as never, [row])));
  const gauge = await screen.findByRole('meter', { name: 'P001 Net delta' }, { timeout: 5000 });
  return { ...shown, gauge };
}
const read = (name: string) => screen.getByRole('meter', { name }).getAttribute('aria-valuetext');
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

test('each measure is shown beside its limits, and what is beyond one says so', async () => {
  await risk('MANAGER', '-600000');
  expect(read('P001 Net delta')).toBe('60.0%');
  for (const value of ['70.0%', '9.0%', '18.0%']) expect(screen.getByText(value)).toBeTruthy();
  expect(screen.getByText('Warning 50%')).toBeTruthy();
  expect(screen.getAllByText('no limit set')).toHaveLength(3);
  expect(screen.getAllByRole('meter')).toHaveLength(1);
  expect(screen.getAllByText('! Warning crossed')).toHaveLength(1);
});

test('what crossed a limit stays until it is acknowledged', async () => {
  await risk('MANAGER', '600000');
  press('Acknowledge P001 Net delta');
  expect(await screen.findByText('yes')).toBeTruthy();
  expect(screen.getByText('still crossed')).toBeTruthy();
});

test('figures that are not live are no gauges', async () => {
  const { server, gauge } = await risk('MANAGER', '1');
  act(() => server.sockets[0]?.end(1006));
  await waitFor(() => expect(gauge.isConnected).toBe(false));
});

test('what is not valued is counted beside its gauge', async () => {
  await risk('MANAGER', null);
  expect(screen.getByText('1 position not valued')).toBeTruthy();
});

test('rules that cannot be read are not taken for none', async () => {
  vi.mocked(checkRules).mockRejectedValue(new Error('away'));
  const { server } = show(<Risk />, userWith('me', 'MANAGER'));
  await waitFor(() => expect(server.sockets).toHaveLength(2));
  act(() => server.sockets.forEach((socket) => live(socket)));
  expect((await screen.findAllByText('The server cannot be reached')).length).toBeGreaterThan(0);
  expect(screen.queryByText('no limit set')).toBeNull();
});

test('a manager reads the rules and changes none', async () => {
  await risk('MANAGER', '1');
  expect(await screen.findByText('P001', { selector: 'td' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /rule/i })).toBeNull();
});

test('RISK tries a rule on the book of today before he keeps it', async () => {
  vi.mocked(tryRule).mockResolvedValue({
    kind: 'ok',
    replayed: false,
    value: [
      {
        product_code: 'P001',
        c_instrument_id: null,
        limit_value: '0.8',
        actual_value: '0.85',
        passed: false,
      },
    ],
  });
  vi.mocked(addRule).mockResolvedValue({ kind: 'ok', value: soft, replayed: false });
  await risk('RISK', '1');
  press('New rule');
  const dialog = await screen.findByRole('dialog');
  const limit = within(dialog).getByLabelText('Limit (%)');
  fireEvent.change(limit, { target: { value: 'much' } });
  expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Keep rule' }).disabled).toBe(true);
  fireEvent.change(limit, { target: { value: '80' } });
  press("Try on today's book");
  expect(await within(dialog).findByText('1 measured, 1 would be crossed')).toBeTruthy();
  expect(within(dialog).getByText('85.0%')).toBeTruthy();
  expect(addRule).not.toHaveBeenCalled();
  fireEvent.change(limit, { target: { value: '90' } });
  expect(within(dialog).queryByText('85.0%')).toBeNull();
  fireEvent.change(limit, { target: { value: '80' } });
  fireEvent.change(within(dialog).getByLabelText('Reason (optional)'), { target: { value: ' house rule ' } });
  press('Keep rule');
  const body = {
    kind: 'RISK_DEGREE',
    level: 'WARN',
    product_code: 'P001',
    limit_value: '0.8',
    active: true,
    reason: 'house rule',
  };
  await waitFor(() =>
    expect(addRule).toHaveBeenCalledWith(expect.objectContaining(body), expect.any(String)),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a rule is changed as it was seen, and a refusal is told', async () => {
  vi.mocked(changeRule).mockResolvedValue({
    kind: 'refused',
    problem: problemOf(412, { detail: 'version is 3' }, null),
  });
  await risk('RISK', '1');
  press('Change rule #3 P001 Net delta');
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByLabelText<HTMLInputElement>('Limit (%)').value).toBe('50');
  fireEvent.click(within(dialog).getByLabelText('in force'));
  press('Keep rule');
  expect(await within(dialog).findByText(/version is 3/)).toBeTruthy();
  expect(changeRule).toHaveBeenCalledWith(
    3,
    expect.objectContaining({ version: 2, active: false, limit_value: '0.5', reason: null }),
    expect.any(String),
  );
});

test('what is wrong with a field is told at the field, and only there', async () => {
  const fields = [
    { field: 'limit_value', detail: 'must be below 10' },
    { field: 'c_type_name', detail: 'is unknown' },
  ];
  const problem = problemOf(400, { detail: 'not a rule', fields }, null);
  vi.mocked(changeRule).mockResolvedValue({ kind: 'refused', problem });
  await risk('RISK', '1');
  press('Change rule #3 P001 Net delta');
  const dialog = await screen.findByRole('dialog');
  press('Keep rule');
  await within(dialog).findByText('✕ must be below 10');
  const heard = within(dialog).getAllByRole('alert');
  expect(heard.map(({ textContent }) => textContent).sort()).toEqual([
    '✕ must be below 10',
    '✕ not a rulec_type_name is unknown',
  ]);
  const limit = within(dialog).getByLabelText<HTMLInputElement>(/^Limit.*must be below 10$/);
  expect([limit.value, limit.getAttribute('aria-invalid')]).toEqual(['50', 'true']);
});

test('a rule is taken away as it was seen, with its reason, by who keeps rules', async () => {
  vi.mocked(removeRule).mockResolvedValue({ kind: 'ok', value: undefined, replayed: false });
  await risk('RISK', '1');
  press('Delete rule #3 P001 Net delta');
  const dialog = await screen.findByRole('dialog');
  vi.mocked(checkRules).mockResolvedValue({ count: 0, results: [] });
  fireEvent.change(within(dialog).getByLabelText('Reason (optional)'), { target: { value: 'outdated' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Delete rule' }));
  await waitFor(() => expect(removeRule).toHaveBeenCalledWith(soft, 'outdated', expect.any(String)));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await screen.findByText('0 rules');
});
