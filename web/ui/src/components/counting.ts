import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../app/settings';
import { type Amount, type Unit, whole } from '../domain/amounts';

/** How a screen says amounts: in which unit and which language. */
export interface Counting {
  t: TFunction;
  unit: Unit;
}

/** How the reader counts money now; the same object until that changes. */
export function useCounting(): Counting {
  const { t } = useTranslation();
  const { unit } = useSettings();
  return useMemo(() => ({ t, unit }), [t, unit]);
}

/** The heading of an amount, with its unit. */
export const headed = ({ t, unit }: Counting, name: string): string =>
  t('unit.headed', { name, unit: t(`unit.${unit}`) });

/** An amount with nothing rounded away. */
export const wholeOf = ({ t }: Counting, value: Amount): string =>
  value === null || value === undefined ? '' : t('unit.whole', { amount: whole(value) });
