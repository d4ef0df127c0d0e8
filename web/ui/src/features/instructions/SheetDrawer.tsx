import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Sheet } from './Sheet';

/** The sheet of an instruction over the list it was opened from. */
export function SheetDrawer({ id, onClose }: { id: number | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer
      open={id !== undefined}
      size="min(1560px, 96vw)"
      title={t('instruction.title', { id: id ?? '' })}
      onClose={onClose}
      destroyOnHidden
    >
      {id !== undefined && <Sheet key={id} id={id} />}
    </Drawer>
  );
}
