import type { Contract } from '../../api/wire';
import type { Book } from './book';

/** Positions come within it; what they do not bring is looked up. */
const FIRST_MS = 1500;
const AGAIN_MS = 3000;

/** One look for the contracts of kept targets; whether it must be done again. */
export async function lookUp(
  book: Book,
  find: (ids: readonly string[]) => Promise<readonly Contract[]>,
): Promise<boolean> {
  const asked = book.missing;
  if (!asked.length) return false;
  try {
    for (const one of await find(asked)) book.add(one);
    for (const id of asked) book.keep(id);
  } catch {
    // no answer: the targets stay missing
  }
  return book.missing.length > 0;
}

/** Looks until no kept target is missing; the answer ends it. */
export function lookUntilFound(
  book: Book,
  find: (ids: readonly string[]) => Promise<readonly Contract[]>,
): () => void {
  let stopped = false;
  let timer = setTimeout(look, FIRST_MS);
  function look(): void {
    void lookUp(book, find).then((again) => {
      if (again && !stopped) timer = setTimeout(look, AGAIN_MS);
    });
  }
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
