/** What the columns of the blotter are about, for those who look for one. */
const GROUPS = {
  what: ['c_instrument_id', 'name', 'product_code', 'account_id', 'exchange'],
  lots: [
    'net',
    'long_yesterday',
    'long_today',
    'long_frozen',
    'long_closable',
    'short_yesterday',
    'short_today',
    'short_frozen',
    'short_closable',
  ],
  worth: [
    'price',
    'price_time',
    'position_profit',
    'float_profit',
    'margin',
    'market_value',
    'notional',
    'flags',
  ],
  risk: ['delta_value', 'delta', 'gamma_cash', 'vega_cash', 'theta_cash'],
  work: ['target', 'working', 'gap', 'other_open'],
} as const;
export type Group = keyof typeof GROUPS;

export const groupOf = (column: string): Group | undefined =>
  (Object.keys(GROUPS) as Group[]).find((group) => (GROUPS[group] as readonly string[]).includes(column));
