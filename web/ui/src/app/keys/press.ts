type Digit = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 0;

/** What may be pressed for an act: chosen so that neither browsers nor input methods miss it. */
export type Press = '?' | '/' | 'Ctrl+K' | 'Ctrl+Alt+D' | `Alt+${Digit}`;

const DIGITS: readonly Digit[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0];

/** Opens the page at that place of the header, from 0; the tenth has the 0, those after it none. */
export function pressOfPage(place: number): Press | undefined {
  const digit = DIGITS[place];
  return digit === undefined ? undefined : `Alt+${digit}`;
}

/** Written like a text, so it belongs to whoever is typing one. */
export const isPlain = (press: Press): boolean => press.length === 1;

/** Chords go by the place of the key: Alt writes other letters on some machines, a number pad writes codes with it. */
export function pressed(event: KeyboardEvent, press: Press): boolean {
  const parts = press.split('+');
  const key = parts.at(-1) ?? '';
  if (event.ctrlKey !== parts.includes('Ctrl') || event.altKey !== parts.includes('Alt')) return false;
  if (event.metaKey || event.getModifierState('AltGraph')) return false;
  if (isPlain(press)) return event.key === key;
  return !event.shiftKey && [`Key${key}`, `Digit${key}`].includes(event.code);
}

const NOT_TYPED_IN = ['button', 'checkbox', 'radio', 'range', 'reset', 'submit'];

export function typedIn(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TYPED_IN.includes(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}
