import { useEffect, useRef } from 'react';
import { useDocument, useValueOf } from '../../app/kept';
import type { OwnFilter } from './filters';
import type { ColumnLayout } from './useLayout';
import { VIEWS, type View, change, fits, listOf, look, slotFor, viewOf } from './views';

export interface NamedViews {
  /** Whether there is a grid to look at. */
  ready: boolean;
  list: ReturnType<typeof listOf>;
  /** The slot of the view that is shown when the screen opens. */
  standard: string | null;
  choose: (view: View) => void;
  /** False where no more can be kept. */
  save: (name: string) => boolean;
  rename: (slot: string, name: string) => void;
  remove: (slot: string) => void;
  setStandard: (slot: string | null) => void;
}

/** The views of a screen's grid that the person named; kept by the desk. */
export function useViews<T>(
  screen: string,
  { api, keep }: ColumnLayout<T>,
  own: readonly OwnFilter[],
): NamedViews {
  const document = useDocument(`views.${screen}`, VIEWS);
  const kept = useValueOf(document);
  const latest = useRef(own);
  useEffect(() => {
    latest.current = own;
  });
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current || !api || api.isDestroyed() || !kept) return;
    opened.current = true;
    const view = kept.slots[kept.standard ?? ''];
    if (!view) return;
    look(api, view);
    keep();
    // a filter that the screen was opened with goes before that of the view
    for (const { id, value, set } of latest.current) if (value === '' && view.own[id]) set(view.own[id]);
  }, [api, kept, keep]);

  return {
    ready: api !== undefined,
    list: listOf(kept),
    standard: kept?.standard ?? null,
    choose: (view) => {
      if (!api || api.isDestroyed()) return;
      look(api, view);
      keep();
      for (const { id, value, set } of own) if (value !== (view.own[id] ?? '')) set(view.own[id] ?? '');
    },
    save: (name) => {
      const slot = slotFor(kept, name);
      if (!api || slot === undefined) return false;
      const added = change(kept, { [slot]: viewOf(api, own, name) });
      if (!fits(VIEWS.lay(kept, added))) return false;
      document.change(added);
      return true;
    },
    rename: (slot, name) => {
      const view = kept?.slots[slot];
      if (view) document.change(change(kept, { [slot]: { ...view, name } }));
    },
    remove: (slot) =>
      document.change(change(kept, { [slot]: null }, kept?.standard === slot ? null : undefined)),
    setStandard: (slot) => document.change(change(kept, {}, slot)),
  };
}
