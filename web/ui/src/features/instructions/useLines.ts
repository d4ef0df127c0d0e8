import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { instructionLines } from '../../api/calls';
import type { Instruction, Line } from '../../api/wire';

/** Working orders and positions make no event: what is still to be done is asked for. */
const AGAIN_MS = 4000;

const AIMING: readonly Instruction['status'][] = [
  'APPROVED',
  'EXECUTING',
  'PAUSED',
  'CANCELLING',
  'COMPLETED',
];

/** The lines of an instruction, those in force with what is still to be done of their contracts. */
export function useLines(of: Instruction | undefined) {
  const id = of?.id ?? 0;
  const query = useQuery({
    queryKey: ['instruction', id, 'lines'],
    queryFn: () => instructionLines(id),
    enabled: of !== undefined && AIMING.includes(of.status),
    refetchInterval: AGAIN_MS,
  });
  const lines = useMemo(() => {
    const told = new Map(query.data?.results.map((line) => [line.id, line]));
    return (of?.adjustments ?? []).map((line): Line => {
      const { gap, other_open } = told.get(line.id) ?? line;
      return line.revision === of?.revision ? { ...line, gap, other_open } : line;
    });
  }, [of, query.data]);
  return { query, lines };
}
