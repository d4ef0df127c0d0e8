import { useCallback, useEffect, useState } from 'react';
import { contractsOf } from '../../api/calls';
import type { Instruction } from '../../api/wire';
import { contracts } from '../../app/contracts';
import { useHub } from '../../app/desk';
import { useUser } from '../../app/session';
import type { Terms } from './drafts';
import { lookUntilFound } from './missing';
import { Writing } from './writing';

const PAINT_MS = 500;

/** What is written of an instruction, on a book that follows the market, and what the screen knows of it. */
export function useBook(product: string, draft: Instruction | undefined) {
  const { username } = useUser();
  const hub = useHub();
  const [writing] = useState(() => new Writing(username, product, draft));
  const { book } = writing;
  const [restored] = useState(() => book.missing.length);
  const read = useCallback(() => {
    book.sync(hub.positions.values(), (id) => contracts.known.get(id));
    return { totals: book.totals(), missing: book.missing, terms: writing.terms, version: Date.now() };
  }, [book, hub, writing]);
  const [view, setView] = useState(read);
  const repaint = useCallback(() => setView(read()), [read]);
  useEffect(() => {
    const timer = setInterval(repaint, PAINT_MS);
    return () => clearInterval(timer);
  }, [repaint]);
  const changed = useCallback(() => {
    writing.keep();
    repaint();
  }, [writing, repaint]);
  const say = (change: Partial<Terms>) => {
    writing.say(change);
    setView((was) => ({ ...was, terms: writing.terms }));
  };
  useEffect(() => lookUntilFound(book, contractsOf), [book]);
  useEffect(() => writing.dropOutdated(), [writing]);
  return { writing, view, changed, repaint, say, restored };
}
