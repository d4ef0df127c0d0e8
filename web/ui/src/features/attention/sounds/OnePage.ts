import type { Player, Sound } from './Sounds';

const NAME = 'hs-desk.sound';
/** Longer than one page hears it after another, and over before the next second's sound. */
const HELD_MS = 500;

/** Of the pages a person has open in one browser only one sounds: they all hear of the same. */
export class OnePage implements Player {
  readonly #player: Player;
  readonly #locks: Pick<LockManager, 'request'> | undefined;

  /**
   * @param locks those that the pages share; browsers have none where the line is not secure
   */
  constructor(player: Player, locks: Pick<LockManager, 'request'> | undefined) {
    this.#player = player;
    this.#locks = locks;
  }

  get ready(): boolean {
    return this.#player.ready;
  }

  play(sound: Sound, volume: number): void {
    if (!this.ready) return;
    if (!this.#locks) this.#player.play(sound, volume);
    else void this.#locks.request(NAME, { ifAvailable: true }, (lock) => lock && this.#hold(sound, volume));
  }

  #hold(sound: Sound, volume: number): Promise<void> {
    this.#player.play(sound, volume);
    return new Promise((resolve) => setTimeout(resolve, HELD_MS));
  }
}
