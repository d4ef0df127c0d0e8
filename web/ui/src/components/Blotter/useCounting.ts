import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../app/settings';
import type { Counting } from './amounts';

/** How the reader counts money now; the same object until that changes. */
export function useCounting(): Counting {
  const { t } = useTranslation();
  const { unit } = useSettings();
  return useMemo(() => ({ t, unit }), [t, unit]);
}
