import { desk, patient, result } from './http';
import type { Result } from './problem';

export type Format = 'csv' | 'xlsx';

/** What a file shall hold: the columns in their order, none for all. */
export interface FileRequest {
  format: Format;
  columns: readonly string[];
  signal: AbortSignal;
}

/** Empty texts filter nothing. */
export interface InstructionsWanted {
  product_code: string;
  status: string;
  search: string;
  ordering: string;
}

/** Empty texts filter nothing; without a day the present one is meant. */
export interface FillsWanted {
  product_code: string;
  trading_day: string;
  search: string;
  ordering: string;
}

/** Empty texts and lists filter nothing; the lists are of conditions that all hold. */
export interface RowsWanted {
  product_codes: string;
  group_by?: string;
  filter: readonly string[];
  ordering: string;
}

const ROWS = {
  pos: '/data/strategy_position/export/',
  acc: '/data/strategy_account/export/',
  stock: '/data/quote/export/',
  pos_group_statistic: '/data/pos_group_statistic/export/',
  trade_statistic: '/data/trade_statistic/export/',
  order_statistic: '/data/order_statistic/export/',
} as const;
export type FileTopic = keyof typeof ROWS;

const saying = (filter: object) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => (value as ArrayLike<unknown>).length > 0));

const asFile = ({ format, columns, signal }: FileRequest, filter: object) => ({
  params: { query: { format, ...(columns.length && { columns: columns.join(',') }), ...saying(filter) } },
  parseAs: 'blob' as const,
  fetch: patient,
  signal,
});

export const instructionsFile = (request: FileRequest, filter: InstructionsWanted): Promise<Result<Blob>> =>
  result<Blob>(desk.GET('/api/instructions/export/', asFile(request, filter)), request.signal);

export const fillsFile = (request: FileRequest, filter: FillsWanted): Promise<Result<Blob>> =>
  result<Blob>(desk.GET('/api/fills/export/', asFile(request, filter)), request.signal);

export const rowsFile = (topic: FileTopic, request: FileRequest, filter: RowsWanted): Promise<Result<Blob>> =>
  result<Blob>(desk.GET(ROWS[topic], asFile(request, filter)), request.signal);
