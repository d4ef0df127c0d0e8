import type { Player, Sound } from './Sounds';

/** One note: Hz, and from when to when, s. */
type Note = readonly [hertz: number, from: number, to: number];

const TONES: Readonly<Record<Sound, { wave: OscillatorType; notes: readonly Note[] }>> = {
  order: {
    wave: 'sine',
    notes: [
      [659, 0, 0.14],
      [988, 0.14, 0.36],
    ],
  },
  fill: { wave: 'sine', notes: [[1319, 0, 0.1]] },
  cancel: {
    wave: 'triangle',
    notes: [
      [523, 0, 0.16],
      [349, 0.16, 0.42],
    ],
  },
  alarm: {
    wave: 'square',
    notes: [
      [880, 0, 0.15],
      [622, 0.17, 0.32],
      [880, 0.34, 0.49],
      [622, 0.51, 0.66],
    ],
  },
};

/** Long enough not to click. */
const EDGE_S = 0.015;

function note(context: AudioContext, wave: OscillatorType, [hertz, from, to]: Note, volume: number): void {
  const begin = context.currentTime + from;
  const end = context.currentTime + to;
  const tone = context.createOscillator();
  const gain = context.createGain();
  tone.type = wave;
  tone.frequency.value = hertz;
  gain.gain.setValueAtTime(0, begin);
  gain.gain.linearRampToValueAtTime(volume, begin + EDGE_S);
  gain.gain.setValueAtTime(volume, end - EDGE_S);
  gain.gain.linearRampToValueAtTime(0, end);
  tone.connect(gain).connect(context.destination);
  tone.start(begin);
  tone.stop(end);
}

/** Browsers let a page sound only after a person has touched it. */
const GESTURES = ['pointerdown', 'keydown'] as const;

/** Tones of the browser's own making; silent until the first gesture, and where there is no sound at all. */
export class Tones implements Player {
  #context: AudioContext | undefined;

  constructor() {
    for (const gesture of GESTURES) {
      window.addEventListener(gesture, this.#touched, { capture: true, passive: true });
    }
  }

  get ready(): boolean {
    return this.#context?.state === 'running';
  }

  play(sound: Sound, volume: number): void {
    const context = this.#context;
    if (!context || !this.ready) return;
    const { wave, notes } = TONES[sound];
    for (const each of notes) note(context, wave, each, volume);
  }

  /** Each time, because a device that went takes the context with it. */
  readonly #touched = (): void => {
    if (typeof AudioContext === 'undefined' || this.ready) return;
    try {
      this.#context ??= new AudioContext();
      void this.#context.resume().catch(() => undefined);
    } catch {
      // a desk without sound is a desk all the same
    }
  };
}
