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
  retryAfterS: number | undefined;
}

/** A failure is a value: refused by the desk, or nobody knows (no answer, gateway, time-out). */
export type Result<T> =
  | { kind: 'ok'; value: T; replayed: boolean }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'unknown'; reason: 'timeout' | 'unreachable' };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a body that should be problem+json says, whatever it is. */
export function problemOf(status: number, body: unknown, retryAfter: string | null): Problem {
  const record = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const fields = Array.isArray(record.fields) ? (record.fields as FieldProblem[]) : [];
  return {
    status,
    code: text(record.code) || `HTTP_${status}`,
    title: text(record.title) || `HTTP ${status}`,
    detail: text(record.detail),
    fields: fields.filter((field) => typeof field.field === 'string'),
    retryAfterS: retryAfter && /^\d+$/.test(retryAfter) ? Number(retryAfter) : undefined,
  };
}
