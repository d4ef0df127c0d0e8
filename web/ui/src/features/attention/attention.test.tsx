import { act, fireEvent, screen, within } from '@testing-library/react';
import { Modal } from 'antd';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { instruction } from '../../api/calls';
import type { Instruction, RoleName } from '../../api/wire';
import { delta } from '../../test/fakeServer';
import { live, show, userWith } from '../../test/screen';
import { Arrivals } from '../instructions/Arrivals';
import { Alarms } from './Alarms';
import { Calls } from './Calls';
import { NoticeCentre } from './NoticeCentre';
import { lookedAt, useNoticesOf } from './notices';
import { sounds } from './sounds/desk';
import type { Sound } from './sounds/Sounds';

vi.mock('../../api/calls');

let seq = 1;
let heard: Sound[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
  useNoticesOf.setState({ of: {} });
  heard = [];
  vi.spyOn(sounds, 'ask').mockImplementation((sound) => void heard.push(sound));
  seq = 1;
});
afterEach(() => vi.useRealTimers());

function open(username: string, role: RoleName) {
  const desk = (
    <>
      <Arrivals />
      <NoticeCentre />
      <Calls />
      <Alarms />
    </>
  );
  const shown = show(desk, userWith(username, role));
  act(() => live(shown.server.last));
  return shown;
}
type Shown = ReturnType<typeof open>;

const event = (kind: string, id: number, data: object, actor = 'manager1') => ({
  key: String(seq + 1),
  seq: ++seq,
  kind,
  at: '2026-11-26T10:31:02+08:00',
  product_code: 'P001',
  instruction_id: id,
  actor,
  data,
});
const given = (id: number) => event('instruction.created', id, { status: 'APPROVED' });
const moved = (id: number, from: string, to: string, more: object = {}, actor?: string) =>
  event('instruction.status', id, { from, to, ...more }, actor);
const fill = (id: number, claimed_by: string, actor = 'feed') =>
  event(
    'fill.booked',
    id,
    { claimed_by, c_instrument_id: 'cu2612', buy_sell: 'BUY', quantity: '3', price: '71230.0' },
    actor,
  );

async function tell({ server }: Shown, ...events: ReturnType<typeof event>[]) {
  const before = seq - events.length;
  await act(async () => {
    server.last.say(delta('e', before, seq, events));
    await vi.advanceTimersByTimeAsync(300);
  });
}
const calls = () => screen.getByRole('region', { name: 'Waiting for me' });
const button = () => screen.getByRole('button', { name: /^Notices/ });

test('an instruction given to a trader stays until he closes it, and sounds', async () => {
  const shown = open('trader1', 'TRADER');
  await tell(shown, given(12), given(13));
  expect(within(calls()).getByText('To do 2')).toBeTruthy();
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  fireEvent.click(within(calls()).getByRole('button', { name: 'Close New instruction #12' }));
  expect(within(calls()).queryByText('New instruction #12')).toBeNull();
  expect(within(calls()).getByRole('link', { name: 'New instruction #13' }).getAttribute('href')).toBe(
    '#/instructions/13',
  );
  expect(heard).toEqual(['order', 'order']);
});

test('what is only to be known is told at the foot for five seconds, longer while one points at it', async () => {
  const shown = open('trader1', 'TRADER');
  const news = () => within(calls()).getByRole('status');
  await tell(shown, given(12), moved(11, 'EXECUTING', 'PAUSED'));
  expect(news().textContent).toBe('Instruction #11 is paused P001 · manager1');
  fireEvent.mouseEnter(news());
  await act(() => vi.advanceTimersByTimeAsync(20_000));
  expect(within(news()).getByRole('link').getAttribute('href')).toBe('#/instructions/11');
  await tell(shown, moved(14, 'EXECUTING', 'PAUSED'));
  expect(within(news()).getByRole('link').getAttribute('href')).toBe('#/instructions/11');
  fireEvent.mouseLeave(news());
  await act(() => vi.advanceTimersByTimeAsync(5000));
  expect(news().textContent).toBe('');
  expect(within(calls()).getByText('To do 1')).toBeTruthy();
});

test('it goes when he looks at it, or when it is no more; that another begins to trade leaves it', async () => {
  const shown = open('trader1', 'TRADER');
  await tell(shown, given(12), given(13));
  await tell(shown, moved(13, 'APPROVED', 'EXECUTING', {}, 'feed'));
  expect(within(calls()).getByText('To do 2')).toBeTruthy();
  act(() => lookedAt('trader1', 12));
  expect(within(calls()).getByText('To do 1')).toBeTruthy();
  await tell(shown, moved(13, 'EXECUTING', 'EXPIRED', {}, 'desk'));
  expect(within(calls()).getByText('Nothing waits for you')).toBeTruthy();
});

test('who amended hears what became of it, while nothing of it waits for him', async () => {
  const shown = open('manager1', 'MANAGER');
  const amended = (revision_status: string, status: string, actor: string, reason?: string) =>
    event('instruction.amended', 12, { revision_status, status, reason }, actor);
  await tell(shown, amended('REJECTED', 'EXECUTING', 'risk1', 'too large'));
  await tell(shown, amended('LAPSED', 'EXPIRED', 'desk'), amended('IN_FORCE', 'EXECUTING', 'manager1'));
  expect(within(calls()).getByText('Nothing waits for you')).toBeTruthy();
  fireEvent.click(button());
  const lines = within(screen.getByRole('list', { name: 'Notices' })).getAllByRole('listitem');
  expect(lines.map((line) => line.textContent)).toEqual([
    '10:31:02NoteInstruction #12 is over, its amendment has lapsed P001 · desk',
    '10:31:02NoteThe amendment of instruction #12 is rejected P001 · risk1 · too large',
  ]);
});

test('what was missed while the line was down is told without a sound', async () => {
  const { server } = open('trader1', 'TRADER');
  await act(async () => {
    server.last.end(1006);
    await vi.advanceTimersByTimeAsync(1000);
    server.last.accept();
    server.last.say(delta('e', 1, 2, [given(12)]));
  });
  expect(within(calls()).getByText('New instruction #12')).toBeTruthy();
  expect(heard).toEqual([]);
  await act(async () => {
    server.last.say(delta('e', 2, 3, [given(13)]));
    await vi.advanceTimersByTimeAsync(300);
  });
  expect(heard).toEqual(['order']);
});

test('the centre counts what was not looked at, in the title of the page too, and lists it with its time', async () => {
  const shown = open('trader1', 'TRADER');
  await tell(shown, given(12), moved(11, 'EXECUTING', 'PAUSED', { reason: 'lunch' }));
  expect(document.title).toBe('(2) HS Desk');
  fireEvent.click(screen.getByRole('button', { name: 'Notices 2 not looked at' }));
  const lines = within(screen.getByRole('list', { name: 'Notices' })).getAllByRole('listitem');
  expect(lines.map((line) => line.textContent)).toEqual([
    '10:31:02NoteInstruction #11 is paused P001 · manager1 · lunch',
    '10:31:02To doNew instruction #12 P001 · manager1',
  ]);
  expect([screen.queryByRole('img', { name: /not looked at/ }), document.title]).toEqual([null, 'HS Desk']);
});

test('while the page is hidden an open centre reads nothing', async () => {
  const shown = open('trader1', 'TRADER');
  fireEvent.click(button());
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  await tell(shown, given(12));
  expect(document.title).toBe('(1) HS Desk');
  hidden.mockReturnValue(false);
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  expect(document.title).toBe('HS Desk');
});

test('a stop of the whole product must be acknowledged by all but who did it', async () => {
  const shown = open('trader1', 'TRADER');
  const paused = (id: number) => moved(id, 'EXECUTING', 'PAUSED', { reason: 'the market is gone' }, 'risk1');
  await tell(shown, paused(11), paused(12), paused(13));
  const alarm = screen.getByRole('alertdialog', { name: 'Risk alarm' });
  expect(within(alarm).getByText('P001: all paused, 3 instructions met')).toBeTruthy();
  expect(heard).toEqual(['cancel', 'alarm']);
  expect(document.activeElement).toBe(alarm);
  fireEvent.keyDown(alarm, { key: 'Escape' });
  fireEvent.click(within(alarm).getByRole('button', { name: 'Acknowledge the alarm' }));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  shown.unmount();
  seq = 1;
  const own = open('risk1', 'RISK');
  await tell(own, paused(11), paused(12), paused(13));
  expect([screen.queryByRole('alertdialog'), heard.length]).toEqual([null, 2]);
});

test.each(['the alarm', 'the page'])('Esc at %s closes nothing that lies under an alarm', async (place) => {
  const close = vi.fn();
  const shown = open('trader1', 'TRADER');
  const under = (
    <>
      <Arrivals />
      <Modal open title="Half typed" onCancel={close} />
      <Alarms />
    </>
  );
  shown.again(under);
  const paused = (id: number) => moved(id, 'EXECUTING', 'PAUSED', { reason: 'the market is gone' }, 'risk1');
  await tell(shown, paused(11), paused(12), paused(13));
  const alarm = screen.getByRole('alertdialog');
  fireEvent.keyDown(place === 'the page' ? document.body : alarm, { key: 'Escape' });
  expect(close).not.toHaveBeenCalled();
  fireEvent.click(within(alarm).getByRole('button', { name: 'Acknowledge the alarm' }));
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(close).toHaveBeenCalledTimes(1);
});

test('one pause alone is no alarm', async () => {
  const shown = open('trader1', 'TRADER');
  await tell(shown, moved(11, 'EXECUTING', 'PAUSED', { reason: 'lunch' }, 'risk1'));
  expect([screen.queryByRole('alertdialog'), heard.join()]).toEqual([null, 'cancel']);
});

test('a trader hears the fills of what he holds, but not his own entries nor those of others', async () => {
  const shown = open('trader1', 'TRADER');
  await tell(shown, fill(12, 'trader2'), fill(12, 'trader1', 'trader1'));
  expect(heard).toEqual([]);
  await tell(shown, fill(12, 'trader1'), fill(12, 'trader1'));
  expect(heard).toEqual(['fill', 'fill']);
  expect(document.title).toBe('(1) HS Desk');
  fireEvent.click(button());
  expect(screen.getByRole('link', { name: 'Instruction #12 filled: cu2612 Buy 3 @ 71,230' })).toBeTruthy();
});

test('a manager hears the fills of what he gave; whose it is is asked once', async () => {
  const of = (id: number) => ({ created_by: id === 12 ? 'manager1' : 'manager2' }) as Instruction;
  vi.mocked(instruction).mockImplementation((id) => Promise.resolve(of(id)));
  const shown = open('manager1', 'MANAGER');
  await tell(shown, fill(12, 'trader1'), fill(13, 'trader1'), fill(12, 'trader1'));
  expect(heard).toEqual(['fill', 'fill']);
  expect(
    vi
      .mocked(instruction)
      .mock.calls.map(([id]) => id)
      .sort(),
  ).toEqual([12, 13]);
});
