import { act, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { chatRooms } from '../../api/calls';
import { show, live, userWith } from '../../test/screen';
import { Calls } from '../attention/Calls';
import { useNoticesOf } from '../attention/notices';
import { MentionWatch } from './MentionWatch';
import { useUnread } from './rooms';

vi.mock('../../api/calls');

function Shell() {
  useUnread();
  return (
    <>
      <MentionWatch />
      <Calls />
    </>
  );
}

const said = (seq: number, sender: string, text: string) => ({
  type: 'delta',
  epoch: 'e',
  prev: seq - 1,
  seq,
  rows: [{ key: String(seq), seq, room: 'P001', sender, text, sent_at: '2026-11-26T10:00:00+08:00' }],
});
const waiting = () => screen.queryAllByRole('link').map((link) => link.getAttribute('href'));

beforeEach(() => {
  useNoticesOf.setState({ of: {} });
  vi.mocked(chatRooms).mockResolvedValue([]);
});

test('who is named is called to the room; others, and oneself, are not', () => {
  const { server } = show(<Shell />, userWith('trader1', 'TRADER'));
  act(() => live(server.last));
  act(() => server.last.say(said(2, 'manager1', 'hello @trader2')));
  act(() => server.last.say(said(3, 'trader1', 'me, @trader1')));
  expect(waiting()).toEqual([]);
  act(() => server.last.say(said(4, 'manager1', '@trader1 look')));
  expect(waiting()).toEqual(['#/chat/P001']);
});
