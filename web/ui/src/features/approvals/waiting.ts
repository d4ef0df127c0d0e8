import { useQuery } from '@tanstack/react-query';
import { instructions } from '../../api/calls';
import type { InstructionHead } from '../../api/wire';
import { useBlindInterval } from '../../app/desk';
import { hasRole, productsWith, useUser } from '../../app/session';

const FILTER = {
  page: 1,
  page_size: 500,
  ordering: 'created_at',
  product_code: '',
  status: 'PENDING_APPROVAL',
  search: '',
};
const NONE: readonly InstructionHead[] = [];

/** What waits for approval, oldest first: by the user himself, or, of his own, by others. */
export function useWaiting() {
  const user = useUser();
  const query = useQuery({
    queryKey: ['instructions', FILTER],
    queryFn: () => instructions(FILTER),
    enabled: hasRole(user, 'MANAGER', 'RISK'),
    refetchInterval: useBlindInterval(),
  });
  const { all, codes } = productsWith(user, 'MANAGER', 'RISK');
  const waiting = (query.data?.results ?? NONE).filter(({ product_code }) => all || codes.has(product_code));
  return {
    query,
    mine: waiting.filter(({ created_by }) => created_by !== user.username),
    others: waiting.filter(({ created_by }) => created_by === user.username),
  };
}
