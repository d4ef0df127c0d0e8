import type { Column } from 'ag-grid-community';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupOf } from './grid';
import type { ColumnLayout } from './useLayout';

const nameOf = (column: Column): string => column.getColDef().headerName ?? '';

/** By what they are about, in the order of the grid; columns that belong nowhere under no name. */
function sections(columns: readonly Column[]): ReadonlyMap<string, readonly Column[]> {
  const found = new Map<string, Column[]>();
  for (const column of columns) {
    const group = groupOf(column.getColDef()) ?? '';
    found.set(group, [...(found.get(group) ?? []), column]);
  }
  return found;
}

/** Looks for columns by their headings, shows and hides them, and brings all back as they were made. */
export function ColumnChooser<T>({ layout }: { layout: ColumnLayout<T> }) {
  const { t } = useTranslation();
  const { api, keep, reset } = layout;
  const columns = api && !api.isDestroyed() ? api.getAllGridColumns() : [];
  const now = () => new Set(columns.filter((one) => one.isVisible()).map((one) => one.getColId()));
  const [shown, setShown] = useState(now);
  const [text, setText] = useState('');
  const show = (id: string, visible: boolean) => {
    api?.setColumnsVisible([id], visible);
    setShown(now());
    keep();
  };
  const asMade = () => {
    reset();
    setShown(now());
  };
  const sought = text.trim().toLowerCase();
  const found = columns.filter((column) => nameOf(column).toLowerCase().includes(sought));
  const box = (column: Column) => {
    const id = column.getColId();
    const only = shown.size === 1 && shown.has(id);
    return (
      <Checkbox
        key={id}
        checked={shown.has(id)}
        disabled={only}
        onChange={(event) => show(id, event.target.checked)}
      >
        {nameOf(column)}
      </Checkbox>
    );
  };
  return (
    <div className="stacked">
      <Input
        allowClear
        aria-label={t('grid.findColumn')}
        placeholder={t('grid.findColumn')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="sections">
        {[...sections(found)].map(([group, those]) => (
          <div key={group} {...(group && { role: 'group', 'aria-label': group })}>
            {group && <span className="muted">{group}</span>}
            <div className="chooser">{those.map(box)}</div>
          </div>
        ))}
        {found.length === 0 && <span className="muted">{t('grid.noColumn')}</span>}
      </div>
      <Button size="small" onClick={asMade}>
        {t('positions.resetColumns')}
      </Button>
    </div>
  );
}
