import type { components } from './schema';

/**
 * The wire's records from the generated schema, read more warily than it says: every field is there, and
 * each may be null except those named here as always known.
 */
type Schemas = components['schemas'];
export type Row<N extends keyof Schemas, Always extends keyof Schemas[N] = never> = {
  readonly [K in keyof Schemas[N]]-?: K extends Always
    ? NonNullable<Schemas[N][K]>
    : NonNullable<Schemas[N][K]> | null;
};

export type RoleName = Schemas['RoleName'];
export type Grant = Row<'Role', 'product_code' | 'role'>;
export type User = Omit<Row<'Profile', 'username'>, 'roles'> & { readonly roles: readonly Grant[] };
export type LoggedIn = Omit<Row<'LoggedIn', 'expires_at'>, 'user'> & { readonly user: User };

export type ChatRoom = Row<'ChatRoom', 'room' | 'unread'>;
export type ChatLine = Row<'ChatLine', 'id' | 'sender' | 'text' | 'sent_at'>;
export type RoleLine = Row<'RoleLine', 'id' | 'username' | 'role' | 'product_code'>;

export type Environment = Schemas['Environment'];
export type MarketPhase = Schemas['MarketPhase'];
export type ExchangePhase = Row<'ExchangePhase', 'c_exchange_id' | 'phase' | 'night'>;
export type ExchangePhases = Omit<Row<'ExchangePhases', 'as_of' | 'trading_day'>, 'exchanges'> & {
  readonly exchanges: readonly ExchangePhase[];
};

export type ProductState = Schemas['ProductState'];
export type Product = Row<'ProductView', 'code' | 'name' | 'state' | 'approvals_required'>;
export type Quote = Pick<
  Row<'QuoteRow'>,
  'trading_day' | 'last_price' | 'pre_settlement' | 'settlement' | 'update_time'
>;
export type Contract = Row<'ContractRow', 'c_instrument_id' | 'c_exchange_id' | 'c_type_name'> & {
  readonly quote?: Quote | null;
};

export type InstructionStatus = Schemas['InstructionStatus'];
export type LineStatus = Schemas['LineStatus'];
export type DetailStatus = Schemas['DetailStatus'];
export type Urgency = Schemas['Urgency'];

export type Fill = Row<'FillView', 'id' | 'quantity' | 'price' | 'source' | 'provisional' | 'traded_at'>;
/** In the list of what was traded for instructions. */
export type FillRow = Row<
  'FillRow',
  'id' | 'traded_at' | 'c_instrument_id' | 'buy_sell' | 'open_close' | 'source' | 'provisional' | 'reversed'
>;
export type Detail = Omit<
  Row<'DetailView', 'account_id' | 'open_close' | 'buy_sell' | 'quantity' | 'status' | 'version'>,
  'fills'
> & { readonly fills: readonly Fill[] | null };
export type SnapshotRow = Omit<Row<'SnapshotView', 'account_id' | 'c_instrument_id'>, 'direction'> & {
  readonly direction: 'L' | 'S';
};
export type Line = Omit<
  Row<
    'LineView',
    'c_instrument_id' | 'current_position' | 'adjusted_position' | 'status' | 'revision' | 'version'
  >,
  'details' | 'snapshot' | 'roll_up'
> & {
  readonly details: readonly Detail[] | null;
  readonly snapshot: readonly SnapshotRow[] | null;
  readonly roll_up: RollUp | null;
};
export type RollUp = Row<'RollUp'>;
export type Step = Row<'TimelineEntry', 'at' | 'kind'>;
export type CheckRule = Row<'CheckRuleView', 'id' | 'kind' | 'rule' | 'level' | 'active' | 'version'>;
export type CheckRuleRequest = Schemas['NewCheckRule'];
export type TrialRow = Row<'Trial', 'product_code' | 'passed'>;
export type CheckResult = Row<'CheckView', 'kind' | 'level' | 'passed' | 'rule'>;

/** A step of the way forward. */
export type Rung = Omit<Row<'Rung', 'step'>, 'crossed'> & { readonly crossed: readonly string[] | null };

export type Decision = Schemas['Decision'];
export type Drift = Row<'Drift', 'c_instrument_id' | 'figure' | 'beyond'>;
export type Approval = Row<'ApprovalView', 'revision' | 'username' | 'decision' | 'decided_at'>;
export type Seen = Row<'SeenView', 'username' | 'seen_at' | 'seen_version'>;
/** What an amendment changes in one contract. */
export type Change = Row<'Change', 'c_instrument_id' | 'asked'>;
export type Revision = Omit<
  Row<'RevisionView', 'revision' | 'status' | 'created_by' | 'created_at'>,
  'changes'
> & { readonly changes: readonly Change[] };

/** As lists give it. */
export type InstructionHead = Row<
  'InstructionRow',
  'product_code' | 'status' | 'urgency' | 'created_by' | 'created_at' | 'revision' | 'version'
>;
/** All that was open of a product, as one act left it. */
export type Stopped = Omit<Row<'Stopped'>, 'instructions'> & {
  readonly instructions: readonly InstructionHead[];
};
/** Whole; `id` is null in a preview. */
export type Instruction = InstructionHead & {
  readonly adjustments: readonly Line[] | null;
  readonly roll_up: RollUp | null;
  readonly timeline: readonly Step[] | null;
  readonly checks: readonly CheckResult[] | null;
  readonly margin: string | null;
  readonly ladder: readonly Rung[] | null;
  readonly approvals_required: number | null;
  readonly paused_by_role: RoleName | null;
  readonly approvals: readonly Approval[] | null;
  readonly revisions: readonly Revision[] | null;
  readonly seen: readonly Seen[] | null;
  readonly drift: readonly Drift[] | null;
};

/** A detail in the traders' queue. */
export type QueuedDetail = Row<
  'TradeDetailRow',
  | 'id'
  | 'instruction_id'
  | 'product_code'
  | 'c_instrument_id'
  | 'account_id'
  | 'open_close'
  | 'buy_sell'
  | 'quantity'
  | 'left'
  | 'status'
  | 'instruction_status'
  | 'urgency'
  | 'version'
>;
export type Unmatched = Row<
  'UnmatchedView',
  'trade_id' | 'buy_sell' | 'open_close' | 'product_code' | 'account_id' | 'c_instrument_id' | 'reason'
>;

export interface Page<T> {
  readonly count: number;
  readonly count_exact?: boolean | null;
  readonly results: readonly T[];
}

export type AdjustmentRequest = Schemas['NewAdjustment'];
export type Target = Schemas['Target'];
export type Acknowledgement = Schemas['Acknowledgement'];
export type StatusRequest = Schemas['NewStatus'];
export type DraftRequest = Schemas['NewDraft'];
export type DraftEdit = Schemas['EditedDraft'];
export type RevisionRequest = Schemas['NewRevision'];
export type DecisionRequest = Schemas['NewDecision'];
export type StopRequest = Schemas['StopOrder'];
export type LineRequest = Schemas['NewLineStatus'];
export type FillRequest = Schemas['NewFill'];
