import type { RoleName } from '../../api/wire';
import type { InstructionEvent } from '../../live/rows';

/** What an event means to those whom it calls; the words are `announce.*`. */
export type News =
  | 'given'
  | 'toApprove'
  | 'approved'
  | 'rejected'
  | 'paused'
  | 'resumed'
  | 'cancelling'
  | 'cancelled'
  | 'expired'
  | 'amended'
  | 'amendedToApprove'
  | 'amendedInForce'
  | 'amendmentRejected'
  | 'amendmentRefused'
  | 'amendmentLapsed'
  | 'completed'
  | 'lineStopped';

const WORKING: readonly RoleName[] = ['TRADER'];
const APPROVING: readonly RoleName[] = ['MANAGER', 'RISK'];
const GIVING: readonly RoleName[] = ['MANAGER'];
const ALL: readonly RoleName[] = ['MANAGER', 'TRADER', 'RISK'];

type Called = Partial<Record<RoleName, News>>;
const call = (news: News, roles: readonly RoleName[]): Called =>
  Object.fromEntries(roles.map((role) => [role, news]));

/** Whom a status calls that an instruction has just come to; an instruction that is made in it calls likewise. */
const CALLED: Readonly<Record<string, (from: unknown) => Called>> = {
  PENDING_APPROVAL: () => call('toApprove', APPROVING),
  APPROVED: (from) => {
    if (from === 'PAUSED') return call('resumed', ALL);
    return { ...call('given', WORKING), ...(from === 'PENDING_APPROVAL' && call('approved', GIVING)) };
  },
  EXECUTING: (from) => (from === 'PAUSED' ? call('resumed', ALL) : {}),
  REJECTED: () => call('rejected', APPROVING),
  PAUSED: () => call('paused', ALL),
  CANCELLING: () => call('cancelling', WORKING),
  CANCELLED: (from) => (from === 'DRAFT' ? {} : call('cancelled', ['MANAGER', 'TRADER'])),
  PARTIALLY_CANCELLED: () => call('cancelled', ['MANAGER', 'TRADER']),
  COMPLETED: () => call('completed', GIVING),
  EXPIRED: () => call('expired', ALL),
};

/** Whom the status of an amendment calls; who wrote it is among the managers. */
const AMENDED: Readonly<Record<string, (instruction: unknown) => Called>> = {
  PENDING_APPROVAL: () => call('amendedToApprove', APPROVING),
  WAITING: () => call('amended', WORKING),
  IN_FORCE: (instruction) =>
    instruction === 'PENDING_APPROVAL'
      ? call('amendedToApprove', APPROVING)
      : call('amendedInForce', ['MANAGER', 'TRADER']),
  REJECTED: () => call('amendmentRejected', APPROVING),
  REFUSED: () => call('amendmentRefused', GIVING),
  LAPSED: () => call('amendmentLapsed', GIVING),
};

/** The most pressing first: one who has two roles is called once. */
const RANK: readonly RoleName[] = ['TRADER', 'RISK', 'MANAGER'];

function calledBy({ kind, data }: InstructionEvent): Called {
  const status = typeof data?.status === 'string' ? data.status : '';
  switch (kind) {
    case 'instruction.created':
      return CALLED[status]?.(undefined) ?? {};
    case 'instruction.status':
      return CALLED[typeof data?.to === 'string' ? data.to : status]?.(data?.from) ?? {};
    case 'instruction.amended':
      return AMENDED[typeof data?.revision_status === 'string' ? data.revision_status : '']?.(status) ?? {};
    case 'line.cancelled':
      return call('lineStopped', ['MANAGER', 'TRADER']);
    default:
      return {};
  }
}

const AMENDED_NEWS: readonly string[] = ['amended', 'amendedToApprove'] satisfies News[];

/** Whether an event ends what news of its instruction asked of somebody; that another begins to trade does not. */
export function ends({ kind, data, actor }: InstructionEvent, news: string, username: string): boolean {
  if (actor === username) return true;
  if (kind === 'instruction.amended') return AMENDED_NEWS.includes(news);
  return kind === 'instruction.status' && !(data?.from === 'APPROVED' && data.to === 'EXECUTING');
}

/** What is asked of the traders an event names; of all where nobody holds what it is about. */
const ASKED: readonly string[] = ['amended', 'cancelling'] satisfies News[];

const asks = ({ data }: InstructionEvent, username: string) =>
  !Array.isArray(data?.asks) || data.asks.length === 0 || data.asks.includes(username);

/** What an event is to somebody with these roles on its product; nothing when it is his own doing. */
export function newsOf(
  event: InstructionEvent,
  username: string,
  roles: ReadonlySet<RoleName>,
): News | undefined {
  if (event.actor === username) return undefined;
  const called = calledBy(event);
  return RANK.flatMap((role) => (roles.has(role) ? (called[role] ?? []) : [])).find(
    (news) => !ASKED.includes(news) || asks(event, username),
  );
}
