import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { preview } from '../../api/calls';
import type { Result } from '../../api/problem';
import type { AdjustmentRequest, Instruction } from '../../api/wire';

const SETTLE_MS = 400;

export interface Preview {
  /** The answer to exactly what would be sent now; undefined while it is awaited. */
  answer: Result<Instruction> | undefined;
  asked: AdjustmentRequest | undefined;
  at: number | undefined;
  pending: boolean;
  again: () => void;
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
    queryFn: ({ signal }) => preview(JSON.parse(settled) as AdjustmentRequest, signal),
    enabled: settled !== '',
    staleTime: 0,
    gcTime: 10_000,
  });
  const current = wanted !== '' && wanted === settled;
  return {
    answer: current && !query.isFetching ? query.data : undefined,
    asked: current ? (JSON.parse(settled) as AdjustmentRequest) : undefined,
    at: query.dataUpdatedAt || undefined,
    pending: wanted !== '' && (!current || query.isFetching),
    again: () => void query.refetch(),
  };
}
