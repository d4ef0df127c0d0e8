import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { grant, products, revoke, roles } from '../../api/calls';
import { problemOf } from '../../api/problem';
import type { RoleLine } from '../../api/wire';
import { show, userWith } from '../../test/screen';
import { Roles } from '.';

vi.mock('../../api/calls');

const held = { id: 7, username: 'viewer1', role: 'VIEWER', product_code: '*' } as RoleLine;

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(products).mockResolvedValue({ count: 0, results: [] });
  vi.mocked(roles).mockResolvedValue({ count: 1, results: [held] });
});

const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function granting() {
  vi.mocked(grant).mockResolvedValue({ kind: 'ok', value: held, replayed: false });
  show(<Roles />, userWith('admin1', 'ADMIN'));
  await screen.findByText('viewer1');
  write('User name', 'viewer2');
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('a role is granted with its reason, and the next one has none of it', async () => {
  await granting();
  write('Reason (optional)', 'stands in');
  press('Grant');
  await waitFor(() =>
    expect(grant).toHaveBeenCalledWith(
      { username: 'viewer2', role: 'VIEWER', product_code: '*', reason: 'stands in' },
      expect.any(String),
    ),
  );
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Reason (optional)').value).toBe(''));
  expect(roles).toHaveBeenCalledTimes(2);
});

test('a role is granted without a reason as well', async () => {
  await granting();
  press('Grant');
  await waitFor(() =>
    expect(grant).toHaveBeenCalledWith(expect.objectContaining({ reason: '' }), expect.any(String)),
  );
});

test('a name that is refused is told at its field', async () => {
  await granting();
  const fields = [{ field: 'username', detail: 'is nobody' }];
  vi.mocked(grant).mockResolvedValue({ kind: 'refused', problem: problemOf(422, { fields }, null) });
  press('Grant');
  const name = await screen.findByLabelText(/^User name.*is nobody$/);
  expect([name.getAttribute('aria-invalid'), screen.getAllByText(/is nobody/).length]).toEqual(['true', 1]);
});

async function revoking() {
  show(<Roles />, userWith('admin1', 'ADMIN'));
  fireEvent.click(await screen.findByRole('button', { name: 'Revoke viewer1 Viewer *' }));
  await screen.findByText('Revoke · viewer1 Viewer all products');
  return screen.getByRole('dialog');
}

test('a role is taken away once it was confirmed, with the reason that was given', async () => {
  vi.mocked(revoke).mockResolvedValue({ kind: 'ok', value: undefined, replayed: false });
  const dialog = await revoking();
  expect(revoke).not.toHaveBeenCalled();
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'has left' } });
  vi.mocked(roles).mockResolvedValue({ count: 0, results: [] });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Revoke' }));
  await waitFor(() => expect(revoke).toHaveBeenCalledWith(7, 'has left', expect.any(String)));
  await waitFor(() => expect(screen.queryByText('viewer1')).toBeNull());
});

test('a reason is not asked for, and a refusal is told where it was asked', async () => {
  const problem = problemOf(404, { detail: 'there is no such grant' }, null);
  vi.mocked(revoke).mockResolvedValue({ kind: 'refused', problem });
  const dialog = await revoking();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Revoke' }));
  expect(await within(dialog).findByText(/there is no such grant/)).toBeTruthy();
  expect(revoke).toHaveBeenCalledWith(7, '', expect.any(String));
});
