import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Drawer } from 'antd';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { products } from '../../api/calls';
import { useHeard } from '../../app/keys/heard';
import { useFind } from '../../app/keys/useFind';
import { useRoute } from '../../app/routes';
import { altGraphIs } from '../../test/altGraph';
import { show, userWith } from '../../test/screen';
import { Keys } from '.';

vi.mock('../../api/calls');

const typed = { '?': { key: '?' }, '/': { key: '/' }, Esc: { key: 'Escape' } } as const;
const press = (of: keyof typeof typed) =>
  fireEvent.keyDown(document.activeElement ?? document.body, typed[of]);
const alt = (digit: number) =>
  fireEvent.keyDown(document.body, { key: String(digit), code: `Digit${digit}`, altKey: true });

function Positions() {
  useHeard('grid');
  return <input ref={useFind() as never} aria-label="Find" />;
}

function Desk({ sheet = false }: { sheet?: boolean }) {
  const { page } = useRoute();
  const [open, setOpen] = useState(sheet);
  return (
    <>
      <main id="content" tabIndex={-1}>
        {page === 'positions' && <Positions />}
      </main>
      <Drawer open={open} title="Instruction #7" destroyOnHidden onClose={() => setOpen(false)} />
      <Keys />
    </>
  );
}

beforeEach(() => {
  altGraphIs(false);
  window.location.hash = '#/positions';
  vi.mocked(products).mockResolvedValue({ count: 0, results: [] });
});

const listed = async (group: string) => {
  const dialog = await screen.findByRole('dialog', { name: 'Keyboard' });
  const section = within(dialog).queryByRole('region', { name: group });
  return section
    ? within(section)
        .getAllByRole('definition')
        .map(({ textContent }) => textContent)
    : [];
};

test('? lists what works on this page', async () => {
  show(<Desk />, userWith('trader1', 'TRADER'));
  press('?');
  expect(await listed('Pages')).toEqual(['Positions', 'Boards', 'Instructions', 'Trading', 'Chat']);
  expect(await listed('This page')).toEqual(['Go to the search field']);
  expect(await listed('Table')).toContain('Move from cell to cell');
});

test('a page without filter and grid has no keys of such', async () => {
  window.location.hash = '#/chat';
  show(<Desk />);
  press('?');
  expect(await listed('This page')).toEqual([]);
  expect(await listed('Table')).toEqual([]);
  expect(await listed('Everywhere')).toContain('Command palette');
});

test('Alt and a digit open the pages in the order of the header; what others may open is skipped', async () => {
  show(<Desk />, userWith('trader1', 'TRADER'));
  alt(4);
  await waitFor(() => expect(window.location.hash).toBe('#/trading'));
  alt(9);
  expect(window.location.hash).toBe('#/trading');
});

test('/ leads into the filter; the focus that goes with its page goes on in the next', async () => {
  show(<Desk />);
  press('/');
  expect(document.activeElement).toBe(screen.getByLabelText('Find'));
  alt(1);
  window.location.hash = '#/chat';
  await waitFor(() => expect(document.activeElement).toBe(document.getElementById('content')));
});

test('Ctrl+K puts the cursor into the palette, Esc puts it back to where it was', async () => {
  show(<Desk />);
  press('/');
  fireEvent.keyDown(screen.getByLabelText('Find'), { key: 'k', code: 'KeyK', ctrlKey: true });
  const field = await screen.findByRole('combobox', { name: 'Command palette' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  press('Esc');
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
  expect(document.activeElement).toBe(screen.getByLabelText('Find'));
});

test('the keys shown from the palette lead back to where that was opened, and from nowhere into the page', async () => {
  show(<Desk />);
  press('/');
  fireEvent.keyDown(screen.getByLabelText('Find'), { key: 'k', code: 'KeyK', ctrlKey: true });
  fireEvent.change(await screen.findByRole('combobox'), { target: { value: 'keys' } });
  fireEvent.click(await screen.findByRole('option', { name: /\?/ }));
  await screen.findByRole('dialog', { name: 'Keyboard' });
  press('Esc');
  await waitFor(() => expect(screen.queryByText('Keyboard')).toBeNull());
  expect(document.activeElement).toBe(screen.getByLabelText('Find'));
  screen.getByLabelText('Find').blur();
  press('?');
  await screen.findByText('Keyboard');
  press('Esc');
  await waitFor(() => expect(document.activeElement).toBe(document.getElementById('content')));
});

test('Esc closes only the top layer', async () => {
  // in tests the kit gives all its layers one name, and takes them for one
  vi.stubEnv('NODE_ENV', 'development');
  show(<Desk sheet />);
  await screen.findByText('Instruction #7');
  press('?');
  await screen.findByText('Keyboard');
  press('Esc');
  await waitFor(() => expect(screen.queryByText('Keyboard')).toBeNull());
  expect(screen.getByText('Instruction #7')).toBeTruthy();
  press('Esc');
  await waitFor(() => expect(screen.queryByText('Instruction #7')).toBeNull());
});

test('Ctrl+Alt+D opens the support page and closes it', async () => {
  show(<Desk />);
  const chord = { key: 'd', code: 'KeyD', ctrlKey: true, altKey: true };
  fireEvent.keyDown(document.body, chord);
  expect((await screen.findByRole('dialog', { name: 'Support' })).getAttribute('aria-modal')).toBe('false');
  press('/');
  expect(document.activeElement).toBe(screen.getByLabelText('Find'));
  fireEvent.keyDown(document.body, chord);
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Support' })).toBeNull());
});
