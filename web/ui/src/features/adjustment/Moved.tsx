import { useTranslation } from 'react-i18next';
import { useProducts } from '../../app/products';
import { exactPercent, signed } from '../../domain/figures';
import { type Book, movedSince } from './book';

/** So many are named. */
const NAMED = 5;

/**
 * That the market has moved since targets were typed: farther than an approver would have to confirm, by the
 * product's own tolerance.
 */
export function Moved({ book }: { book: Book }) {
  const { t } = useTranslation();
  const { data } = useProducts();
  const tolerance = data?.find(({ code }) => code === book.product)?.drift_tolerance;
  const moved = tolerance ? book.moved(tolerance) : [];
  if (!tolerance || !moved.length) return null;
  const list = moved
    .slice(0, NAMED)
    .map((line) => `${line.id} ${signed(movedSince(line)?.times(100).toFixed(), 2)}%`);
  return (
    <p className="note">
      {t('adjust.moved', {
        count: moved.length,
        tolerance: exactPercent(tolerance),
        list: [...list, ...(moved.length > NAMED ? ['…'] : [])].join(', '),
      })}
    </p>
  );
}
