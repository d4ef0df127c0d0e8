import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DISPLAY, useSettings } from '../../../app/settings';
import { show } from '../../../test/screen';
import { sounds } from './desk';
import { midnightAfter, muteUntil, muted } from './mute';
import { SoundSettings } from './SoundSettings';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-26T10:00:00+08:00') });
  useSettings.setState({ sound: true, volume: 30 });
  muteUntil(0);
});
afterEach(() => vi.useRealTimers());
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('each sound can be tried, also while the sound is off', () => {
  const sample = vi.spyOn(sounds, 'sample');
  show(<SoundSettings />);
  fireEvent.click(screen.getByRole('switch', { name: 'Sound on' }));
  expect(useSettings.getState().sound).toBe(false);
  for (const name of ['Risk alarm', 'Rejection, cancel', 'New instruction', 'Fill']) press(`Listen: ${name}`);
  expect(sample.mock.calls.map(([sound]) => sound)).toEqual(['alarm', 'cancel', 'order', 'fill']);
});

test('the volume follows the keys', () => {
  show(<SoundSettings />);
  fireEvent.keyDown(screen.getByRole('slider', { name: 'Volume' }), {
    key: 'ArrowRight',
    which: 39,
    keyCode: 39,
  });
  expect(useSettings.getState().volume).toBe(35);
});

test('a mute says when it ends, ends then, and can be ended before', () => {
  show(<SoundSettings />);
  press('Mute 30 min');
  expect(screen.getByText('Muted until 10:30:00')).toBeTruthy();
  expect([muted(Date.now() + 30 * 60_000 - 1), muted(Date.now() + 30 * 60_000)]).toEqual([true, false]);
  void act(() => vi.advanceTimersByTime(31 * 60_000));
  expect(screen.queryByText(/Muted/)).toBeNull();
  press('Mute today');
  expect(screen.getByText('Muted until 00:00:00')).toBeTruthy();
  press('Sound again');
  expect(muted()).toBe(false);
});

test.each([
  ['2026-11-26T10:00:00+08:00', '2026-11-27T00:00:00+08:00'],
  ['2026-11-26T23:59:59+08:00', '2026-11-27T00:00:00+08:00'],
  ['2026-11-27T00:00:00+08:00', '2026-11-28T00:00:00+08:00'],
])('the day of %s in Shanghai ends at %s', (now, end) =>
  expect(midnightAfter(Date.parse(now))).toBe(Date.parse(end)),
);

test('sound and volume are kept on the desk, and nothing that is none', () => {
  expect(DISPLAY.parse({ sound: false, volume: 55 })).toEqual({ sound: false, volume: 55 });
  expect(DISPLAY.parse({ sound: 'yes', volume: 900 })).toEqual({});
});
