import { useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { instruction, instructions } from '../../api/calls';
import type { Instruction, InstructionHead, QueuedDetail, User } from '../../api/wire';
import { actorOn } from '../../app/actor';
import { useBlindInterval } from '../../app/desk';
import { hasRole, productsWith, useUser } from '../../app/session';
import { askedOf } from '../../domain/acts';

/** A detail of the queue, and whether the user is asked about an amendment of it. */
export type QueuedRow = QueuedDetail & { readonly asked?: boolean };

const AMENDED = {
  page: 1,
  page_size: 500,
  ordering: 'created_at',
  product_code: '',
  search: '',
  status: 'APPROVED,EXECUTING,PAUSED',
  revision_status: 'WAITING',
};
const NONE: readonly InstructionHead[] = [];

const lineOf = (id: number | null, contract: string) => `${id ?? ''}|${contract}`;

/** Lines of which the user is to say whether he works them as amended. */
const linesAsked = (user: User, of: Instruction): readonly string[] =>
  (of.revisions ?? []).flatMap((revision) => {
    const asked = askedOf(of, revision, actorOn(user, of.product_code));
    return asked?.kind === 'lines' ? asked.changes.map((one) => lineOf(of.id, one.c_instrument_id)) : [];
  });

/** Marks the details of which an amendment waits for the user; only the whole instruction tells for whom. */
export function useAsked(rows: readonly QueuedDetail[] | undefined) {
  const user = useUser();
  const { username } = user;
  const query = useQuery({
    queryKey: ['instructions', AMENDED],
    queryFn: () => instructions(AMENDED),
    enabled: hasRole(user, 'TRADER'),
    refetchInterval: useBlindInterval(),
  });
  const { all, codes } = productsWith(user, 'TRADER');
  // of the others no detail of the queue could be marked
  const workable = new Set(
    (rows ?? [])
      .filter(({ claimed_by }) => claimed_by === null || claimed_by === username)
      .map(({ instruction_id }) => instruction_id),
  );
  const heads = (query.data?.results ?? NONE).filter(
    ({ id, product_code }) => (all || codes.has(product_code)) && id !== null && workable.has(id),
  );
  const lines = useQueries({
    queries: heads.map(({ id }) => ({
      queryKey: ['instruction', id],
      queryFn: () => instruction(id ?? 0),
    })),
    combine: useCallback(
      (wholes: readonly { data: Instruction | undefined }[]) =>
        wholes.flatMap(({ data }) => (data ? linesAsked(user, data) : [])),
      [user],
    ),
  });
  const marked = useMemo(() => {
    const asked = ({ instruction_id, c_instrument_id, claimed_by }: QueuedDetail) =>
      (claimed_by === null || claimed_by === username) &&
      lines.includes(lineOf(instruction_id, c_instrument_id));
    return rows?.map((row): QueuedRow => (asked(row) ? { ...row, asked: true } : row));
  }, [rows, lines, username]);
  return { query, rows: marked };
}
