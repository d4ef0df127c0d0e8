import { useQueries, useQuery } from '@tanstack/react-query';
import { instruction, instructions } from '../../api/calls';
import type { Instruction, InstructionHead, User } from '../../api/wire';
import { actorOn } from '../../app/actor';
import { useBlindInterval } from '../../app/desk';
import { hasRole, productsWith, useUser } from '../../app/session';
import { askedOf } from '../../domain/acts';

const WHOLE = { page: 1, page_size: 500, ordering: 'created_at', product_code: '', search: '' };
const GIVEN = { ...WHOLE, status: 'PENDING_APPROVAL' };
const AMENDED = {
  ...WHOLE,
  status: 'APPROVED,EXECUTING,PAUSED',
  revision_status: 'PENDING_APPROVAL',
};
const NONE: readonly InstructionHead[] = [];

/** Whether the user is asked for one of its amendments; only the whole instruction tells who wrote them. */
const asks = (user: User, of: Instruction | undefined): boolean =>
  of === undefined ||
  (of.revisions ?? []).some(
    (revision) => askedOf(of, revision, actorOn(user, of.product_code))?.kind === 'approval',
  );

const oldestFirst = (rows: readonly InstructionHead[]) =>
  [...rows].sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));

/**
 * What waits for approval, oldest first, instructions and amendments of such: by the user himself, or, of his
 * own, by others.
 */
export function useWaiting() {
  const user = useUser();
  const options = { enabled: hasRole(user, 'MANAGER', 'RISK'), refetchInterval: useBlindInterval() };
  const query = useQuery({
    queryKey: ['instructions', GIVEN],
    queryFn: () => instructions(GIVEN),
    ...options,
  });
  const amendments = useQuery({
    queryKey: ['instructions', AMENDED],
    queryFn: () => instructions(AMENDED),
    ...options,
  });
  const { all, codes } = productsWith(user, 'MANAGER', 'RISK');
  const his = ({ product_code }: InstructionHead) => all || codes.has(product_code);
  const given = (query.data?.results ?? NONE).filter(his);
  const amended = (amendments.data?.results ?? NONE).filter(his);
  const wholes = useQueries({
    queries: amended.map(({ id }) => ({
      queryKey: ['instruction', id],
      queryFn: () => instruction(id ?? 0),
    })),
  });
  const asked = new Set(amended.filter((_, n) => asks(user, wholes[n]?.data)));
  return {
    query,
    amendments,
    mine: oldestFirst([
      ...given.filter(({ created_by }) => created_by !== user.username),
      ...amended.filter((head) => asked.has(head)),
    ]),
    others: oldestFirst([
      ...given.filter(({ created_by }) => created_by === user.username),
      ...amended.filter((head) => !asked.has(head)),
    ]),
  };
}
