import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { instructionLines } from '../../api/calls';
import type { Instruction, Line } from '../../api/wire';

/** Working orders and positions make no event: what is still to be done is asked for. */
const AGAIN_MS = 4000;

const WORKED: readonly Instruction['status'][] = ['APPROVED', 'EXECUTING', 'PAUSED', 'CANCELLING'];

/** The lines of an instruction, those in force with what is still to be done of their contracts while it is worked. */
export function useLines(of: Instruction | undefined) {
  const id = of?.id ?? 0;
  const worked = of !== undefined && WORKED.includes(of.status);
  const query = useQuery({
    queryKey: ['instruction', id, 'lines'],
    queryFn: () => instructionLines(id),
    enabled: worked,
    refetchInterval: AGAIN_MS,
  });
  const known = worked ? query.data?.results : undefined;
  const lines = useMemo(() => {
    const told = new Map(known?.map((line) => [line.id, line]));
    return (of?.adjustments ?? []).map((line): Line => {
      const { gap, other_open } = told.get(line.id) ?? line;
      return line.revision === of?.revision ? { ...line, gap, other_open } : line;
    });
  }, [of, known]);
  return { outdated: worked ? query : undefined, lines };
}
