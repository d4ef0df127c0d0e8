import type { Change, Instruction, InstructionStatus, Line, Revision, RoleName } from '../api/wire';

/** What a person may do to an instruction. The desk decides; a screen offers only what it would allow. */
export type ActName =
  | 'submit'
  | 'edit'
  | 'approve'
  | 'reject'
  | 'start'
  | 'pause'
  | 'resume'
  | 'cancel'
  | 'confirm'
  | 'amend'
  | 'clone';

/** The person at the screen, as far as one product goes. */
export interface Actor {
  username: string;
  roles: ReadonlySet<RoleName>;
}

type Given = Pick<
  Instruction,
  'status' | 'created_by' | 'revision' | 'revisions' | 'paused_by_role' | 'approvals' | 'adjustments'
>;

const UNDER_WAY: readonly InstructionStatus[] = ['APPROVED', 'EXECUTING', 'PAUSED'];
const CANCELLABLE: readonly InstructionStatus[] = ['DRAFT', 'PENDING_APPROVAL', ...UNDER_WAY];
const has = (actor: Actor, ...roles: RoleName[]) => roles.some((role) => actor.roles.has(role));

/** Lines that count now: those of the newest revision in force of each contract. */
export const inForce = (of: Pick<Instruction, 'revision' | 'adjustments'>): readonly Line[] => {
  const newest = new Map<string, Line>();
  for (const line of of.adjustments ?? []) {
    const known = newest.get(line.c_instrument_id);
    if (line.revision > of.revision || (known && known.revision > line.revision)) continue;
    newest.set(line.c_instrument_id, line);
  }
  return [...newest.values()];
};

export const claimedBy = (of: Pick<Instruction, 'adjustments'>, username: string): boolean =>
  (of.adjustments ?? []).some((line) => workersOf(line).has(username));

/** Whether he wrote what is in force: gave it, or amended it since. He never approves it. */
export const wrote = (of: Pick<Instruction, 'created_by' | 'revisions'>, username: string): boolean =>
  of.created_by === username ||
  (of.revisions ?? []).some(({ status, created_by }) => status === 'IN_FORCE' && created_by === username);

/** What a status is changed to, by whom; the order is that of the buttons. */
const MAY: Readonly<Record<ActName, (of: Given, actor: Actor) => boolean>> = {
  approve: (of, actor) =>
    of.status === 'PENDING_APPROVAL' &&
    has(actor, 'MANAGER', 'RISK') &&
    !wrote(of, actor.username) &&
    !approved(of, of.revision, actor),
  reject: (of, actor) =>
    of.status === 'PENDING_APPROVAL' && has(actor, 'MANAGER', 'RISK') && !wrote(of, actor.username),
  submit: (of, actor) => of.status === 'DRAFT' && author(of, actor) && !!of.adjustments?.length,
  edit: (of, actor) => of.status === 'DRAFT' && author(of, actor),
  start: (of, actor) => of.status === 'APPROVED' && has(actor, 'TRADER'),
  confirm: (of, actor) => of.status === 'CANCELLING' && has(actor, 'TRADER') && claimedBy(of, actor.username),
  resume: (of, actor) =>
    of.status === 'PAUSED' &&
    (of.paused_by_role === 'RISK' ? has(actor, 'RISK') : has(actor, 'MANAGER', 'TRADER', 'RISK')),
  pause: (of, actor) =>
    (of.status === 'APPROVED' || of.status === 'EXECUTING') && has(actor, 'MANAGER', 'TRADER', 'RISK'),
  amend: (of, actor) =>
    (of.status === 'PENDING_APPROVAL' || UNDER_WAY.includes(of.status)) && has(actor, 'MANAGER'),
  clone: (_, actor) => has(actor, 'MANAGER'),
  cancel: (of, actor) => CANCELLABLE.includes(of.status) && has(actor, 'MANAGER'),
};

const author = (of: Given, actor: Actor) => of.created_by === actor.username && has(actor, 'MANAGER');
const approved = (of: Pick<Given, 'approvals'>, revision: number, actor: Actor) =>
  (of.approvals ?? []).some((each) => each.revision === revision && each.username === actor.username);

export const actsOf = (of: Given, actor: Actor): readonly ActName[] =>
  (Object.keys(MAY) as ActName[]).filter((act) => MAY[act](of, actor));

/** The status that an act asks for. */
export const ASKED: Readonly<Partial<Record<ActName, InstructionStatus>>> = {
  submit: 'PENDING_APPROVAL',
  approve: 'APPROVED',
  reject: 'REJECTED',
  start: 'EXECUTING',
  pause: 'PAUSED',
  resume: 'EXECUTING',
  cancel: 'CANCELLED',
  confirm: 'CANCELLED',
};
export const needsReason = (act: ActName): boolean => act === 'reject';

const STOPPABLE: readonly InstructionStatus[] = ['PENDING_APPROVAL', ...UNDER_WAY, 'CANCELLING'];

/**
 * Whether what remains of a line may be stopped: by a manager, or, once it is given, by a trader when nobody else
 * works it.
 */
export function mayStop(of: Given, line: Line, actor: Actor): boolean {
  const open = line.status === 'PENDING' || line.status === 'PARTIAL';
  if (!STOPPABLE.includes(of.status) || !open || line.revision !== of.revision) return false;
  if (has(actor, 'MANAGER')) return true;
  return (
    of.status !== 'PENDING_APPROVAL' &&
    has(actor, 'TRADER') &&
    [...workersOf(line)].every((worker) => worker === actor.username)
  );
}

/** What is asked of the person about an amendment: his approval, which he may take back, or whether he works these. */
export type Asked =
  { kind: 'approval' | 'rejection' } | { kind: 'lines'; changes: readonly Change[] } | undefined;

export function askedOf(of: Given, revision: Revision, actor: Actor): Asked {
  if (!UNDER_WAY.includes(of.status)) return undefined;
  if (revision.status === 'PENDING_APPROVAL') {
    if (!has(actor, 'MANAGER', 'RISK') || revision.created_by === actor.username) return undefined;
    return { kind: approved(of, revision.revision, actor) ? 'rejection' : 'approval' };
  }
  if (revision.status !== 'WAITING' || !has(actor, 'TRADER')) return undefined;
  const traders = tradersOf(of);
  const mine = (contract: string) => {
    const working = traders.get(contract);
    return !working?.size || working.has(actor.username);
  };
  const changes = revision.changes.filter(
    (change) => change.asked && change.decision === null && mine(change.c_instrument_id),
  );
  return changes.length ? { kind: 'lines', changes } : undefined;
}

/** Who holds a claim of it with something left. */
const workersOf = (line: Line): ReadonlySet<string> =>
  new Set(
    (line.details ?? []).flatMap(({ claimed_by, left }) =>
      claimed_by && Number(left ?? 0) > 0 ? [claimed_by] : [],
    ),
  );

const tradersOf = (of: Pick<Instruction, 'revision' | 'adjustments'>) =>
  new Map(inForce(of).map((line) => [line.c_instrument_id, workersOf(line)] as const));
