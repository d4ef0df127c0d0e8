// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Tones } from './tones';

const made = { contexts: 0, notes: [] as number[] };
let refuses = false;

class Context {
  state = 'suspended';
  currentTime = 0;
  destination = {};
  constructor() {
    made.contexts++;
    if (refuses) throw new Error('no device');
  }
  resume() {
    this.state = 'running';
    return Promise.resolve();
  }
  createOscillator() {
    const tone = {
      frequency: { value: 0 },
      connect: (to: unknown) => to,
      start: () => made.notes.push(tone.frequency.value),
      stop: () => undefined,
    };
    return tone;
  }
  createGain() {
    const nothing = () => undefined;
    return { gain: { setValueAtTime: nothing, linearRampToValueAtTime: nothing }, connect: nothing };
  }
}

beforeEach(() => {
  refuses = false;
  made.contexts = 0;
  made.notes = [];
  vi.stubGlobal('AudioContext', Context);
});
afterEach(() => vi.unstubAllGlobals());

test('nothing is begun before the first gesture, and from then on each sound has tones of its own', () => {
  const tones = new Tones();
  tones.play('alarm', 1);
  expect(made).toEqual({ contexts: 0, notes: [] });
  window.dispatchEvent(new Event('keydown'));
  window.dispatchEvent(new Event('pointerdown'));
  expect(made.contexts).toBe(1);
  const heard = (['order', 'fill', 'cancel', 'alarm'] as const).map((sound) => {
    made.notes = [];
    tones.play(sound, 1);
    return made.notes.join();
  });
  expect(heard).not.toContain('');
  expect(new Set(heard).size).toBe(4);
});

test('where there is no sound the desk goes on in silence', () => {
  const tones = new Tones();
  refuses = true;
  window.dispatchEvent(new Event('keydown'));
  tones.play('order', 1);
  vi.unstubAllGlobals();
  window.dispatchEvent(new Event('keydown'));
  expect(made.notes).toEqual([]);
});
