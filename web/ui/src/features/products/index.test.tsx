import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { products, setProductState, stopProduct } from '../../api/calls';
import { problemOf } from '../../api/problem';
import type { Product } from '../../api/wire';
import { show, userWith } from '../../test/screen';
import { Products } from '.';

vi.mock('../../api/calls');

const product = (state: Product['state'], version: number) =>
  ({ code: 'P001', name: 'One', state, approvals_required: 0, version }) as Product;
const are = (of: Product) => vi.mocked(products).mockResolvedValue({ count: 1, results: [of] });

beforeEach(() => {
  are(product('ACTIVE', 4));
  vi.mocked(setProductState).mockReset();
});

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
async function changing() {
  const shown = show(<Products />, userWith('risk1', 'RISK'));
  fireEvent.click(await screen.findByRole('button', { name: 'Change state P001' }));
  return { ...shown, dialog: await screen.findByRole('dialog') };
}

test('RISK sets the state of the version he saw, after he chose another', async () => {
  vi.mocked(setProductState).mockResolvedValue({
    kind: 'ok',
    value: product('HALTED', 5),
    replayed: false,
  });
  const { dialog } = await changing();
  const confirm = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Change state' });
  expect(confirm.disabled).toBe(true);
  expect(within(dialog).getByRole<HTMLInputElement>('radio', { name: /^Active/ }).disabled).toBe(true);
  fireEvent.click(within(dialog).getByRole('radio', { name: /^Halted/ }));
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'prices run away' } });
  are(product('HALTED', 5));
  fireEvent.click(confirm);
  await waitFor(() =>
    expect(setProductState).toHaveBeenCalledWith(
      'P001',
      { state: 'HALTED', reason: 'prices run away' },
      4,
      expect.any(String),
    ),
  );
  expect(await screen.findByText('P001: now Halted')).toBeTruthy();
});

test('one that was changed meanwhile is looked at again before it is set', async () => {
  vi.mocked(setProductState).mockResolvedValue({
    kind: 'refused',
    problem: problemOf(412, { detail: 'version is 5' }, null),
  });
  const { dialog } = await changing();
  fireEvent.click(within(dialog).getByRole('radio', { name: /^Halted/ }));
  are(product('REDUCE_ONLY', 5));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Change state' }));
  expect(await within(dialog).findByText(/version is 5/)).toBeTruthy();
  fireEvent.click(await within(dialog).findByRole('button', { name: 'I have seen it' }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Change state' }));
  await waitFor(() =>
    expect(setProductState).toHaveBeenLastCalledWith(
      'P001',
      { state: 'HALTED', reason: '' },
      5,
      expect.any(String),
    ),
  );
});

test('a manager may stop the product, with a reason, but not set its state', async () => {
  vi.mocked(stopProduct).mockResolvedValue({
    kind: 'ok',
    value: { product_code: 'P001', action: 'CANCEL', instructions: [] },
    replayed: false,
  });
  show(<Products />, userWith('manager1', 'MANAGER'));
  fireEvent.click(await screen.findByRole('button', { name: 'Cancel all P001' }));
  expect(screen.queryByRole('button', { name: 'Change state P001' })).toBeNull();
  const confirm = await screen.findByRole<HTMLButtonElement>('button', { name: 'Cancel all' });
  expect(confirm.disabled).toBe(true);
  fireEvent.change(screen.getByRole('textbox', { name: 'Reason' }), {
    target: { value: 'the market is gone' },
  });
  press('Cancel all');
  expect(await screen.findByText('P001: 0 instructions met')).toBeTruthy();
  await waitFor(() =>
    expect(stopProduct).toHaveBeenCalledWith(
      'P001',
      { action: 'CANCEL', reason: 'the market is gone' },
      expect.any(String),
    ),
  );
});
