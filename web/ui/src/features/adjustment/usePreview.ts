import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { preview } from '../../api/calls';
import { Refused } from '../../api/http';
import type { Result } from '../../api/problem';
import type { AdjustmentRequest, Instruction } from '../../api/wire';

const SETTLE_MS = 400;
/** Without an answer it is asked again; the pauses grow to this. */
const AGAIN_MS = 4000;
/** A preview that is older is made anew before somebody decides by it. */
const OLD_MS = 5000;

/** The answer, or an error when there is none yet: nobody answered, or the desk is not ready. */
async function answered(request: AdjustmentRequest, signal: AbortSignal): Promise<Final> {
  const answer = await preview(request, signal);
  if (answer.kind === 'unknown') throw new Error(answer.reason);
  if (answer.kind === 'refused' && answer.problem.status === 503) throw new Refused(answer.problem);
  return answer;
}

type Final = Exclude<Result<Instruction>, { kind: 'unknown' }>;

export interface Previewed {
  value: Instruction;
  /** Local clock, ms. */
  at: number;
}

export interface Preview {
  /** The answer to exactly what would be sent now; undefined while it is awaited. */
  answer: Final | undefined;
  asked: AdjustmentRequest | undefined;
  at: number | undefined;
  pending: boolean;
  /** Nobody answers; it is asked again. */
  failing: boolean;
  /** The preview of now, made anew when it is old; undefined when it is refused or there is no answer. */
  recent: () => Promise<Previewed | undefined>;
}

/** Asks the server what the request would do, once typing has paused. Notes do not change it. */
export function usePreview(request: AdjustmentRequest | undefined): Preview {
  const wanted = request ? JSON.stringify({ ...request, note: '' }) : '';
  const [settled, setSettled] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  const query = useQuery({
    queryKey: ['preview', settled],
    queryFn: ({ signal }) => answered(JSON.parse(settled) as AdjustmentRequest, signal),
    enabled: settled !== '',
    retry: true,
    retryDelay: (count) => Math.min(500 * 2 ** count, AGAIN_MS),
    staleTime: 0,
    gcTime: 10_000,
  });
  const { data, dataUpdatedAt, refetch } = query;
  const recent = useCallback(async () => {
    if (data && Date.now() - dataUpdatedAt <= OLD_MS) {
      return data.kind === 'ok' ? { value: data.value, at: dataUpdatedAt } : undefined;
    }
    const now = await refetch();
    return now.data?.kind === 'ok' ? { value: now.data.value, at: now.dataUpdatedAt } : undefined;
  }, [data, dataUpdatedAt, refetch]);
  const current = wanted !== '' && wanted === settled;
  return {
    answer: current && !query.isFetching ? data : undefined,
    asked: current ? (JSON.parse(settled) as AdjustmentRequest) : undefined,
    at: dataUpdatedAt || undefined,
    pending: wanted !== '' && (!current || query.isFetching),
    failing: current && query.failureCount > 0,
    recent,
  };
}
