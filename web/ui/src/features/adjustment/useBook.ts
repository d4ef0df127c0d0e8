import { useCallback, useEffect, useState } from 'react';
import { contractsOf } from '../../api/calls';
import type { Instruction } from '../../api/wire';
import { contracts } from '../../app/contracts';
import { useHub } from '../../app/desk';
import { useUser } from '../../app/session';
import { Book } from './book';
import { keepDraft, readDraft, targetsOf } from './drafts';
import { lookUntilFound } from './missing';

const PAINT_MS = 500;

/** A book that follows the market, and what the screen knows of it. */
export function useBook(product: string, draft: Instruction | undefined) {
  const { username } = useUser();
  const hub = useHub();
  const kept = draft === undefined;
  const [book] = useState(() =>
    draft ? new Book(product, targetsOf(draft), true) : new Book(product, readDraft(username, product)),
  );
  const [restored] = useState(() => book.missing.length);
  const read = useCallback(() => {
    book.sync(hub.positions.values(), (id) => contracts.known.get(id));
    return { totals: book.totals(), missing: book.missing, version: Date.now() };
  }, [book, hub]);
  const [view, setView] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setView(read()), PAINT_MS);
    return () => clearInterval(timer);
  }, [read]);
  const changed = useCallback(() => {
    if (kept) keepDraft(username, product, book.targets);
    setView(read());
  }, [book, kept, product, read, username]);
  useEffect(() => lookUntilFound(book, contractsOf), [book]);
  return { book, view, changed, restored };
}
