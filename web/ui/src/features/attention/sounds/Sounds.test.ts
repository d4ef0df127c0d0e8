import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Sound, Sounds } from './Sounds';

let volume = 0.3;
let played: [Sound, number, number][] = [];
let sounds: Sounds;

beforeEach(() => {
  vi.useFakeTimers();
  volume = 0.3;
  played = [];
  const began = performance.now();
  const play = (sound: Sound, loud: number) => played.push([sound, loud, performance.now() - began]);
  sounds = new Sounds({ ready: true, play }, () => volume);
});
afterEach(() => vi.useRealTimers());
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('of what is asked for at once only the most pressing is heard', async () => {
  for (const sound of ['fill', 'order', 'alarm', 'cancel'] as const) sounds.ask(sound);
  await pass(5000);
  expect(played).toEqual([['alarm', 0.3, 0]]);
});

test('within a second of the last there is none; then the most pressing that was asked for', async () => {
  sounds.ask('alarm');
  await pass(400);
  sounds.ask('fill');
  sounds.ask('cancel');
  await pass(599);
  sounds.ask('order');
  expect(played).toEqual([['alarm', 0.3, 0]]);
  await pass(1);
  expect(played.slice(1)).toEqual([['cancel', 0.3, 1000]]);
});

test('a stream of fills sounds once a second', async () => {
  for (let i = 0; i < 35; i++) {
    sounds.ask('fill');
    await pass(100);
  }
  expect(played.map(([, , at]) => at)).toEqual([0, 1000, 2000, 3000]);
});

test('after a quiet second the next is heard at once', async () => {
  sounds.ask('fill');
  await pass(1000);
  sounds.ask('fill');
  await pass(0);
  expect(played.map(([, , at]) => at)).toEqual([0, 1000]);
});

test('what is muted is not heard, not even when it is let sound again', async () => {
  volume = 0;
  sounds.ask('alarm');
  volume = 0.5;
  await pass(5000);
  expect(played).toEqual([]);
});

test('what was asked for before somebody muted it is not heard after', async () => {
  sounds.ask('fill');
  await pass(100);
  sounds.ask('order');
  volume = 0;
  await pass(5000);
  expect(played).toEqual([['fill', 0.3, 0]]);
});

test('a sample is heard though all is muted, and keeps its second too', async () => {
  volume = 0;
  sounds.sample('fill', 0.8);
  await pass(10);
  sounds.sample('order', 0.8);
  await pass(5000);
  expect(played).toEqual([
    ['fill', 0.8, 0],
    ['order', 0.8, 1000],
  ]);
});
