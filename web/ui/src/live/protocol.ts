import { z } from 'zod';

z.config({ jitless: true }); // generated code would need 'unsafe-eval' in the content security policy

/** A row of any topic; what else it carries depends on the topic (`rows.ts`). */
export interface Row {
  key: string;
  seq: number;
}

const row = z.custom<Row>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    typeof value.key === 'string' &&
    'seq' in value &&
    typeof value.seq === 'number',
  'a row has a key and a seq',
);
const epoch = z.union([z.string(), z.number()]).transform(String);
const seq = z.number().int();
const asOf = z.string().nullish();

const snapshot = z.object({
  type: z.literal('snapshot'),
  epoch,
  seq,
  as_of: asOf,
  rows: z.array(row),
  last: z.boolean().default(true),
});
const delta = z.object({
  type: z.literal('delta'),
  epoch,
  seq,
  prev: seq,
  as_of: asOf,
  rows: z.array(row).default([]),
  removed: z.array(z.string()).default([]),
  last: z.boolean().default(true),
});
const heartbeat = z.object({
  type: z.literal('heartbeat'),
  epoch: epoch.nullish(),
  seq: seq.nullish(),
  checksum: z.string().nullish(),
  rows: z.number().int().nullish(),
  feed_age_ms: z.number().nullish(),
  stale: z.boolean().nullish(),
});
const failure = z.object({
  type: z.literal('error'),
  code: z.union([z.string(), z.number()]).transform(String),
  detail: z.string().nullish(),
});

const frame = z.discriminatedUnion('type', [snapshot, delta, heartbeat, failure]);

export type Frame = z.infer<typeof frame>;
export type Snapshot = z.infer<typeof snapshot>;
export type Delta = z.infer<typeof delta>;
export type Heartbeat = z.infer<typeof heartbeat>;

/** What a socket asks for; again on the same socket replaces. */
export interface Filter {
  product_codes?: readonly string[];
  c_instrument_ids?: readonly string[];
  group_by?: string;
}

export interface Position {
  epoch: string;
  seq: number;
}

/** A message for a room; what comes back carries the same ref. */
export interface Say {
  ref: string;
  room: string;
  text: string;
  instruction_id?: number;
  c_instrument_id?: string;
}

export type Ask = { op: 'ping' } | ({ op: 'say' } & Say) | ({ op: 'subscribe'; since?: Position } & Filter);

/** The frame, or the reason why the text is none. */
export function parse(text: string): Frame | { type: 'broken'; reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { type: 'broken', reason: 'not JSON' };
  }
  const result = frame.safeParse(value);
  return result.success ? result.data : { type: 'broken', reason: result.error.issues[0]?.message ?? '?' };
}
