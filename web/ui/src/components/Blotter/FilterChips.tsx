import type { GridApi } from 'ag-grid-community';
import { Button } from 'antd';
import { useEffect, useReducer, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Chip, chipsOf } from './conditions';
import type { OwnFilter } from './filters';

/** Repaints when the columns filter otherwise, or are headed otherwise. */
function useColumnFilters<T>(api: GridApi<T> | undefined): void {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!api || api.isDestroyed()) return undefined;
    api.addEventListener('filterChanged', again);
    api.addEventListener('newColumnsLoaded', again);
    return () => {
      if (api.isDestroyed()) return;
      api.removeEventListener('filterChanged', again);
      api.removeEventListener('newColumnsLoaded', again);
    };
  }, [api]);
}

const ownChips = (own: readonly OwnFilter[]): Chip[] =>
  own
    .filter(({ value }) => value !== '')
    .map(({ id, words, set }) => ({ id: `own.${id}`, words, clear: () => set('') }));

interface Props<T> {
  api: GridApi<T> | undefined;
  own: readonly OwnFilter[];
}

/** Every filter in force, each to be taken away; nothing while all rows pass. */
export function FilterChips<T>({ api, own }: Props<T>) {
  const { t } = useTranslation();
  const group = useRef<HTMLDivElement>(null);
  useColumnFilters(api);
  const ofColumns = api && !api.isDestroyed() ? chipsOf(api, t) : [];
  const chips = [...ownChips(own), ...ofColumns];
  if (!chips.length) return null;
  const clearAll = () => {
    for (const { value, set } of own) if (value !== '') set('');
    api?.setFilterModel(null);
  };
  return (
    <div role="group" aria-label={t('filter.label')} className="chips" ref={group} tabIndex={-1}>
      {chips.map(({ id, words, clear }) => (
        <button
          key={id}
          type="button"
          className="tag accent"
          aria-label={t('filter.remove', { words })}
          onClick={() => {
            clear();
            group.current?.focus();
          }}
        >
          {words} <span aria-hidden>×</span>
        </button>
      ))}
      <Button type="link" size="small" onClick={clearAll}>
        {t('positions.clear')}
      </Button>
    </div>
  );
}
