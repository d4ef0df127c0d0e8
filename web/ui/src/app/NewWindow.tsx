import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** The page once more in a window of its own, for another screen; each goes its own way from there. */
export function NewWindow() {
  const { t } = useTranslation();
  const open = () => {
    const size = `width=${window.innerWidth},height=${window.innerHeight}`;
    window.open(window.location.href, '_blank', `popup,noopener,${size}`);
  };
  return (
    <Button size="small" title={t('app.newWindow')} aria-label={t('app.newWindow')} onClick={open}>
      ⧉
    </Button>
  );
}
