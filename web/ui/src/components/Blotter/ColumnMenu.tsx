import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Flyout } from '../Flyout';
import { ColumnChooser } from './ColumnChooser';
import type { ColumnLayout } from './useLayout';

/** Which columns a grid shows; moving and resizing is done in the grid itself. */
export function ColumnMenu<T>({ layout }: { layout: ColumnLayout<T> }) {
  const { t } = useTranslation();
  return (
    <Flyout label={t('grid.columns')} placement="bottomRight" content={<ColumnChooser layout={layout} />}>
      <Button size="small" disabled={!layout.api}>
        {t('grid.columns')}
      </Button>
    </Flyout>
  );
}
