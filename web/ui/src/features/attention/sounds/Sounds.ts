/** The most pressing first. */
export const SOUNDS = ['alarm', 'cancel', 'order', 'fill'] as const;
export type Sound = (typeof SOUNDS)[number];

export interface Player {
  /** Whether it can be heard now. */
  readonly ready: boolean;
  /** Volume from 0 to 1; nothing where it is not ready. */
  play(sound: Sound, volume: number): void;
}

interface Asked {
  sound: Sound;
  volume: () => number;
}

const APART_MS = 1000;

/**
 * What is asked for at once or within a second of the last sound makes one sound, the most pressing. A clock
 * that is set back must not silence it, so it counts the time of the page.
 */
export class Sounds {
  readonly #player: Player;
  readonly #volume: () => number;
  #next: Asked | undefined;
  #playedAt = -Infinity;

  /**
   * @param volume what may be heard now, 0 for nothing
   */
  constructor(player: Player, volume: () => number) {
    this.#player = player;
    this.#volume = volume;
  }

  ask(sound: Sound): void {
    if (this.#volume() > 0) this.#soon({ sound, volume: this.#volume });
  }

  /** Lets a person hear it, whatever is muted. */
  sample(sound: Sound, volume: number): void {
    this.#soon({ sound, volume: () => volume });
  }

  #soon(asked: Asked): void {
    const waits = this.#next;
    if (waits && SOUNDS.indexOf(waits.sound) <= SOUNDS.indexOf(asked.sound)) return;
    this.#next = asked;
    if (waits) return;
    const wait = this.#playedAt + APART_MS - performance.now();
    if (wait > 0) setTimeout(() => this.#play(), wait);
    else queueMicrotask(() => this.#play()); // timers of a hidden page are late
  }

  #play(): void {
    const asked = this.#next;
    this.#next = undefined;
    const volume = asked?.volume() ?? 0;
    if (!asked || volume <= 0) return;
    this.#playedAt = performance.now();
    this.#player.play(asked.sound, volume);
  }
}
