import { type Amount as Figure, amount, signedAmount } from '../domain/amounts';
import { direction } from '../domain/figures';
import { useCounting, wholeOf } from './counting';

interface Props {
  value: Figure;
  /** Sign and colour matter. */
  change?: boolean;
  /** The unit stands in the heading already. */
  headed?: boolean;
}

/** Money in the unit the reader counts in, the whole of it in its tooltip. */
export function Amount({ value, change = false, headed = false }: Props) {
  const counting = useCounting();
  const { t, unit } = counting;
  return (
    <span className={change ? direction(value) : ''} title={wholeOf(counting, value)}>
      {change ? signedAmount(value, unit) : amount(value, unit)}
      {!headed && <small className="muted"> {t(`unit.${unit}`)}</small>}
    </span>
  );
}
