import { type ReactNode, createContext, use, useEffect, useState, useSyncExternalStore } from 'react';
import { keepPreference, preference } from '../api/calls';
import { type Keeper, type Kind, Preference } from './preference';
import { whileLoggedIn } from './session';
import { DISPLAY, LANGUAGE, adopt, onChoice } from './settings';

/** The documents of one log-in; each is read once. */
class Kept {
  readonly #documents = new Map<string, unknown>();
  readonly #user: string;
  readonly #keeper: Keeper;
  readonly #ended: AbortSignal;

  constructor(user: string, keeper: Keeper) {
    this.#user = user;
    this.#keeper = keeper;
    const { signal, release } = whileLoggedIn();
    signal.addEventListener('abort', release);
    this.#ended = signal;
  }

  /** A name always goes with the same kind. */
  document<T>(name: string, kind: Kind<T>): Preference<T> {
    const open = this.#documents.get(name) as Preference<T> | undefined;
    const document = open ?? new Preference(this.#user, name, kind, this.#keeper, this.#ended);
    if (!open) this.#documents.set(name, document);
    return document;
  }
}

const KeptContext = createContext<Kept | undefined>(undefined);

const DESK: Keeper = { read: preference, write: keepPreference };

interface Props {
  username: string;
  keeper?: Keeper;
  children: ReactNode;
}

/** What a user set for himself, kept by the desk. */
export function KeptDesk({ username, keeper = DESK, children }: Props) {
  const [kept] = useState(() => new Kept(username, keeper));
  return <KeptContext value={kept}>{children}</KeptContext>;
}

export function useDocument<T>(name: string, kind: Kind<T>): Preference<T> {
  const kept = use(KeptContext);
  if (!kept) throw new Error('outside of a log-in');
  return kept.document(name, kind);
}

/** What the document says, and says next. */
export const useValueOf = <T,>(document: Preference<T>): T | undefined =>
  useSyncExternalStore(document.listen, () => document.value);

/** Language, theme and colours follow what the desk keeps, and it what the person chooses. */
export function useKeptSettings(): void {
  const language = useDocument('language', LANGUAGE);
  const display = useDocument('display', DISPLAY);
  useEffect(() => {
    const show = () => adopt({ ...display.value, ...(language.value && { language: language.value }) });
    show();
    const stops = [
      language.listen(show),
      display.listen(show),
      onChoice(({ language: tag, ...rest }) => {
        if (tag) language.change(tag);
        if (Object.keys(rest).length) display.change(rest);
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [language, display]);
}
