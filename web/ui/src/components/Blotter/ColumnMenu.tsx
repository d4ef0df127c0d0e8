import { Button, Checkbox, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnLayout } from './useLayout';

function Chooser<T>({ layout }: { layout: ColumnLayout<T> }) {
  const { t } = useTranslation();
  const { api, keep, reset } = layout;
  const columns = api && !api.isDestroyed() ? api.getAllGridColumns() : [];
  const now = () => new Set(columns.filter((one) => one.isVisible()).map((one) => one.getColId()));
  const [shown, setShown] = useState(now);
  const show = (id: string, visible: boolean) => {
    api?.setColumnsVisible([id], visible);
    setShown(now());
    keep();
  };
  const asMade = () => {
    reset();
    setShown(now());
  };
  return (
    <div role="group" aria-label={t('grid.columns')} className="stacked">
      <div className="chooser">
        {columns.map((column) => {
          const id = column.getColId();
          const only = shown.size === 1 && shown.has(id);
          return (
            <Checkbox
              key={id}
              checked={shown.has(id)}
              disabled={only}
              onChange={(event) => show(id, event.target.checked)}
            >
              {column.getColDef().headerName}
            </Checkbox>
          );
        })}
      </div>
      <Button size="small" onClick={asMade}>
        {t('positions.resetColumns')}
      </Button>
    </div>
  );
}

/** Which columns a grid shows; moving and resizing is done in the grid itself. */
export function ColumnMenu<T>({ layout }: { layout: ColumnLayout<T> }) {
  const { t } = useTranslation();
  return (
    <Popover trigger="click" placement="bottomRight" destroyOnHidden content={<Chooser layout={layout} />}>
      <Button size="small" disabled={!layout.api}>
        {t('grid.columns')}
      </Button>
    </Popover>
  );
}
