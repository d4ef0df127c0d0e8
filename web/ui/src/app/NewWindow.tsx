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
      <svg width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" aria-hidden>
        <path d="M5 1.5H1.5v9h9V7M7 1.5h3.5V5M10.5 1.5 5.5 6.5" />
      </svg>
    </Button>
  );
}
