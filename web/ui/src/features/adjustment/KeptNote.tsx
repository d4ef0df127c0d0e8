import { useTranslation } from 'react-i18next';
import type { Opened } from './writing';

interface Props {
  opened: Opened;
  /** Targets that were kept of a new instruction; undefined on a draft. */
  targets: number | undefined;
}

/** What became of what was kept on this machine. */
export function KeptNote({ opened, targets }: Props) {
  const { t } = useTranslation();
  if (opened === 'outdated') {
    return (
      <p className="note" role="status">
        {t('adjust.outdated')}
      </p>
    );
  }
  if (opened === 'plain' || targets === 0) return null;
  return (
    <p className="muted">
      {targets === undefined ? t('adjust.editsRestored') : t('adjust.restored', { count: targets })}
    </p>
  );
}
