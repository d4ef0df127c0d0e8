import { useEffect, useSyncExternalStore } from 'react';
import { type Layer, reaches, topLayer } from './layers';
import { type Press, isPlain, pressed, typedIn } from './press';

export const GROUPS = ['desk', 'pages', 'page', 'grid'] as const;

interface Said {
  group: (typeof GROUPS)[number];
  text: string;
}

interface ActingKey extends Said {
  press: Press;
  act: () => void;
  /** The highest layer it still works over; left out: the page alone. */
  over?: Layer;
}

/** One that a screen, a grid or the kit listens to by itself. */
interface HeardKey extends Said {
  press: string;
  act?: undefined;
}

export type Key = ActingKey | HeardKey;

/** The keys that work now; of two with the same pressing the later counts. */
export class Keyboard {
  #declared: readonly (readonly Key[])[] = [];
  #keys: readonly Key[] = [];
  readonly #listeners = new Set<() => void>();

  get keys(): readonly Key[] {
    return this.#keys;
  }

  readonly listen = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The answer takes them back. */
  declare(keys: readonly Key[]): () => void {
    const mine = [...keys];
    this.#set([...this.#declared, mine]);
    return () => this.#set(this.#declared.filter((each) => each !== mine));
  }

  #set(declared: readonly (readonly Key[])[]): void {
    this.#declared = declared;
    this.#keys = declared.flat();
    // before anything on the page: a grid would take a plain key for the beginning of an edit
    if (declared.length) document.addEventListener('keydown', this.#hear, { capture: true });
    else document.removeEventListener('keydown', this.#hear, { capture: true });
    for (const listener of this.#listeners) listener();
  }

  readonly #hear = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const key = this.#keys.findLast((one): one is ActingKey => !!one.act && pressed(event, one.press));
    if (!key || (isPlain(key.press) && typedIn(event.target))) return;
    // also where it does nothing now: the browser must not do something else instead
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat && reaches(key.over ?? 'page', topLayer())) key.act();
  };
}

export const keyboard = new Keyboard();

/** Declares keys while the component is shown; `keys` is kept the same between paintings. */
export function useKeys(keys: readonly Key[]): void {
  useEffect(() => keyboard.declare(keys), [keys]);
}

export const useDeclared = (): readonly Key[] => useSyncExternalStore(keyboard.listen, () => keyboard.keys);
