import { direction, signed } from '../domain/figures';

/** A figure whose sign matters: sign and colour. */
export function Signed({ value, decimals = 2 }: { value: string | null | undefined; decimals?: number }) {
  return <span className={direction(value)}>{signed(value, decimals)}</span>;
}
