import type { Drift } from './wire';

/** RFC 9457, as the desk writes it; `detail` is in the caller's language. */
export interface FieldProblem {
  field: string;
  rule?: string | null;
  limit?: unknown;
  actual?: unknown;
  detail?: string | null;
}

export interface Problem {
  status: number;
  code: string;
  title: string;
  detail: string;
  fields: readonly FieldProblem[];
  /** Of a step that the status does not allow: those it does. */
  allowed: readonly string[];
  /** Of an approval: what moved beyond the tolerance. */
  drift: readonly Drift[];
  /** Of a claim: who has it. */
  claimedBy: string | undefined;
  retryAfterS: number | undefined;
}

/** A failure is a value: refused by the desk, or nobody knows (no answer, gateway, time-out). */
export type Result<T> =
  | { kind: 'ok'; value: T; replayed: boolean }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'unknown'; reason: 'timeout' | 'unreachable' };

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a body that should be problem+json says, whatever it is. */
export function problemOf(status: number, body: unknown, retryAfter: string | null): Problem {
  const record = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  return {
    status,
    code: text(record.code) || `HTTP_${status}`,
    title: text(record.title) || `HTTP ${status}`,
    detail: text(record.detail),
    fields: (list(record.fields) as readonly FieldProblem[]).filter(
      (field) => typeof field.field === 'string',
    ),
    allowed: list(record.allowed) as readonly string[],
    drift: list(record.drift) as readonly Drift[],
    claimedBy: text(record.claimed_by) || undefined,
    retryAfterS: retryAfter && /^\d+$/.test(retryAfter) ? Number(retryAfter) : undefined,
  };
}
