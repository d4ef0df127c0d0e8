import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  pinned: boolean;
  onChange: (pinned: boolean) => void;
}

/** Keeps the rows of a grid in the order they have now, whatever their figures do. */
export function PinButton({ pinned, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Button
      size="small"
      type={pinned ? 'primary' : 'default'}
      aria-pressed={pinned}
      onClick={() => onChange(!pinned)}
    >
      {t('grid.pin')}
    </Button>
  );
}
