import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { contracts } from '../../app/contracts';
import { nameOfCheck } from '../../components/checks';
import { exactPercent, lots, percent, price } from '../../domain/figures';
import type { Call } from './notices';

/** What a call says, in the language of the screen. */
export function useWords(): (call: Call) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ told, id, product, n, fill, crossing }) =>
      t(`announce.${told}`, {
        id: id ?? '',
        product,
        count: n ?? 0,
        ...(fill && {
          code: fill.code,
          side: t(`side.${fill.side}`),
          lots: lots(fill.lots),
          price: price(fill.price, contracts.known.get(fill.code)?.price_tick),
        }),
        ...(crossing && {
          measure: nameOfCheck(t, crossing.measure),
          limit: exactPercent(crossing.limit),
          value: percent(crossing.value),
        }),
      }),
    [t],
  );
}
