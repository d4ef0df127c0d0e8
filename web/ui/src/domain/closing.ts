/** Which lots a closing order takes. */
export type Closing = 'named' | 'todayFirst' | 'yesterday';

interface Listed {
  c_exchange_id?: string | null;
  c_type_name?: string | null;
}

const SHARES = ['股票', 'ETF'];
/** Their orders say whether they close today's lots or yesterday's. */
const NAMING = ['SHFE', 'INE'];

/** Undefined of a contract that is not known yet. */
export function closingOf(contract: Listed | undefined): Closing | undefined {
  if (!contract) return undefined;
  if (SHARES.includes(contract.c_type_name ?? '')) return 'yesterday';
  return NAMING.includes(contract.c_exchange_id ?? '') ? 'named' : 'todayFirst';
}
