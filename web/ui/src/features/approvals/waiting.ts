import { useQueries, useQuery } from '@tanstack/react-query';
import { instruction, instructions } from '../../api/calls';
import type { Instruction, InstructionHead, User } from '../../api/wire';
import { actorOn } from '../../app/actor';
import { useBlindInterval } from '../../app/desk';
import { hasRole, productsWith, useUser } from '../../app/session';
import { askedOf, wrote } from '../../domain/acts';

const WHOLE = { page: 1, page_size: 500, ordering: 'created_at', product_code: '', search: '' };
const GIVEN = { ...WHOLE, status: 'PENDING_APPROVAL' };
const AMENDED = {
  ...WHOLE,
  status: 'APPROVED,EXECUTING,PAUSED',
  revision_status: 'PENDING_APPROVAL',
};
const NONE: readonly InstructionHead[] = [];

const given = ({ status }: InstructionHead) => status === 'PENDING_APPROVAL';

/** Only the whole instruction tells who wrote its amendments. */
const wantsWhole = (head: InstructionHead) => !given(head) || head.revision > 1;

/** Whether it is the user who is asked; he looks for himself while only the whole would tell. */
function asks(user: User, head: InstructionHead, whole: Instruction | undefined): boolean {
  const { username } = user;
  if (given(head)) return head.created_by !== username && !(whole && wrote(whole, username));
  if (!whole) return true;
  const actor = actorOn(user, head.product_code);
  return (whole.revisions ?? []).some((revision) => askedOf(whole, revision, actor)?.kind === 'approval');
}

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
  const heads = [...(query.data?.results ?? NONE), ...(amendments.data?.results ?? NONE)].filter(his);
  const unclear = heads.filter(wantsWhole);
  const wholes = useQueries({
    queries: unclear.map(({ id }) => ({
      queryKey: ['instruction', id],
      queryFn: () => instruction(id ?? 0),
    })),
  });
  const mine = new Set(heads.filter((head) => asks(user, head, wholes[unclear.indexOf(head)]?.data)));
  return {
    query,
    amendments,
    mine: oldestFirst([...mine]),
    others: oldestFirst(heads.filter((head) => !mine.has(head))),
  };
}
