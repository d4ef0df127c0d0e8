import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { chatMessages, chatRooms, markRead } from '../../api/calls';
import type { ChatLine } from '../../api/wire';
import type { FakeServer } from '../../test/fakeServer';
import { live, show } from '../../test/screen';
import { noted, useNoticesOf } from '../attention/notices';
import { Room } from './Room';
import { useUnread } from './rooms';
import { note } from './unsent';
import { useSender } from './useSender';

vi.mock('../../api/calls');

const nothing = () => undefined;
const line = (id: number, more: Partial<ChatLine> = {}): ChatLine => ({
  id,
  room: 'P001',
  sender: 'trader1',
  text: `message ${id}`,
  instruction_id: null,
  c_instrument_id: null,
  ref: null,
  sent_at: '2026-11-26T10:00:00+08:00',
  ...more,
});
/** Newest first, ids from `from` down. */
const lines = (from: number, count: number) => Array.from({ length: count }, (_, n) => line(from - n));

/** A room as it stands in the shell, which listens and sends. */
function InShell({ room, about }: { room: string; about?: number }) {
  useUnread();
  useSender();
  return <Room key={room} room={room} title={room} about={about} onRead={nothing} />;
}

const said = (server: FakeServer) => server.last.asked.filter(({ op }) => op === 'say');
const field = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Message, Enter sends' });
const write = async (text: string) => fireEvent.change(await field(), { target: { value: text } });
const send = () => fireEvent.submit(screen.getByRole('form', { name: 'Say' }));

beforeEach(() => {
  vi.mocked(chatRooms).mockResolvedValue([]);
  vi.mocked(markRead).mockResolvedValue({ kind: 'ok', value: undefined, replayed: false });
  vi.mocked(chatMessages).mockReset().mockResolvedValue({ count: 0, results: [] });
});

test('what is typed and what is not told back yet survive a change of room', async () => {
  const { server, again } = show(<InShell room="P001" />);
  await write('on its way');
  send();
  expect(await screen.findByText('on its way')).toBeTruthy();
  await write('half a sentence');
  again(<InShell room="P002" />);
  await waitFor(async () => expect((await field()).value).toBe(''));
  expect(screen.queryByText('on its way')).toBeNull();
  act(() => live(server.last));
  await waitFor(() => expect(said(server)).toMatchObject([{ room: 'P001', text: 'on its way' }]));
  again(<InShell room="P001" />);
  await waitFor(async () => expect((await field()).value).toBe('half a sentence'));
  expect(screen.getByText('on its way')).toBeTruthy();
  const ref = String(said(server)[0]?.ref);
  vi.mocked(chatMessages).mockResolvedValue({ count: 1, results: [line(1, { ref, text: 'is told' })] });
  act(() =>
    server.last.say({
      type: 'delta',
      epoch: 'e',
      prev: 1,
      seq: 2,
      rows: [{ key: '2', seq: 2, room: 'P001', ref }],
    }),
  );
  expect(await screen.findByText('is told')).toBeTruthy();
  expect(screen.queryByText('on its way')).toBeNull();
});

test('scrolled to the top it reads what is older, from where it ended', async () => {
  vi.mocked(chatMessages).mockImplementation((_, __, before) =>
    Promise.resolve({ count: 150, results: before === undefined ? lines(150, 100) : lines(50, 50) }),
  );
  show(<InShell room="P001" />);
  await screen.findByText('message 51');
  const list = screen.getByRole('list', { name: 'Messages' });
  fireEvent.scroll(list);
  expect(await screen.findByText('message 1')).toBeTruthy();
  expect(vi.mocked(chatMessages).mock.calls.map(([, , before]) => before)).toEqual([undefined, 51]);
  expect(screen.queryByRole('button', { name: 'Older messages' })).toBeNull();
});

test('a message speaks of a contract and of an instruction, and links to both', async () => {
  const { server } = show(<InShell room="P001" about={12} />);
  act(() => live(server.last));
  act(() => note('manager1', 'P001', { contract: 'IO2606-C-3900' }));
  await write('look at this');
  expect(screen.getByRole('button', { name: 'Without the contract' })).toBeTruthy();
  send();
  expect(said(server)).toMatchObject([
    { text: 'look at this', instruction_id: 12, c_instrument_id: 'IO2606-C-3900' },
  ]);
  const link = await screen.findByRole('link', { name: 'IO2606-C-3900' });
  expect(link.getAttribute('href')).toBe('#/boards/IO2606-C-3900');
  expect(screen.getByRole('link', { name: 'Instruction #12' })).toBeTruthy();
  expect((await field()).value).toBe('');
});

test('what holds a word is found, and is not marked as read', async () => {
  vi.mocked(chatMessages).mockImplementation((_, __, ___, search) =>
    Promise.resolve({ count: 1, results: search ? [line(7, { text: 'roll IF2612' })] : [line(9)] }),
  );
  show(<InShell room="P001" />);
  await screen.findByText('message 9');
  vi.mocked(markRead).mockClear();
  const search = screen.getByRole('searchbox', { name: /Search this room/ });
  fireEvent.change(search, { target: { value: ' IF ' } });
  fireEvent.keyDown(search, { key: 'Enter', code: 'Enter', keyCode: 13 });
  expect(await screen.findByText('roll IF2612')).toBeTruthy();
  expect(chatMessages).toHaveBeenLastCalledWith('P001', 100, undefined, 'IF');
  expect(screen.queryByText('message 9')).toBeNull();
  expect(markRead).not.toHaveBeenCalled();
});

test('while the page is hidden nothing is read, neither of the room nor where one is named', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  vi.mocked(markRead).mockClear();
  vi.mocked(chatMessages).mockResolvedValue({ count: 1, results: [line(9)] });
  const call = {
    key: 'chat|9',
    told: 'mentioned',
    at: '',
    product: 'P001',
    actor: 'trader1',
    id: null,
  } as const;
  noted('manager1', { ...call, room: 'P001' });
  const waits = () => useNoticesOf.getState().of.manager1?.map(({ open }) => open);
  show(<InShell room="P001" />);
  await screen.findByText('message 9');
  expect([vi.mocked(markRead).mock.calls.length, waits()]).toEqual([0, [true]]);
  const hide = (away: boolean) => {
    hidden.mockReturnValue(away);
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
  };
  hide(false);
  expect(markRead).toHaveBeenCalledWith('P001', 9);
  expect(waits()).toEqual([false]);
  hide(true);
  hide(false);
  expect(markRead).toHaveBeenCalledTimes(1);
});

test('whom and what a message names stands out', async () => {
  vi.mocked(chatMessages).mockResolvedValue({
    count: 1,
    results: [line(1, { text: '@manager1 see #12 <b>now</b>' })],
  });
  show(<InShell room="P001" />);
  expect((await screen.findByText('@manager1')).className).toBe('warn');
  expect(screen.getByRole('link', { name: '#12' }).getAttribute('href')).toBe('#/instructions/12');
  expect(screen.getByText(/<b>now<\/b>/)).toBeTruthy();
});
