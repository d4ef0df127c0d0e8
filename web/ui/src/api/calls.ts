import { desk, result, value } from './http';
import type {
  AdjustmentRequest,
  ChatLine,
  ChatRoom,
  CheckRule,
  CheckRuleRequest,
  Contract,
  DecisionRequest,
  Detail,
  DraftEdit,
  DraftRequest,
  Environment,
  ExchangePhases,
  FillRequest,
  Instruction,
  InstructionHead,
  Line,
  LineRequest,
  LoggedIn,
  Page,
  Product,
  ProductState,
  QueuedDetail,
  RevisionRequest,
  RoleLine,
  RoleName,
  StatusRequest,
  StopRequest,
  Stopped,
  TrialRow,
  Unmatched,
  User,
  FillRow,
} from './wire';

export const login = (username: string, password: string) =>
  result<LoggedIn>(desk.POST('/api/user/login/', { body: { username, password } }));
/** For whoever comes, without a log-in. */
export const environment = () => value<{ environment: Environment }>(desk.GET('/api/environment/'));
export const exchanges = () => value<ExchangePhases>(desk.GET('/api/exchanges/'));

/** Without a body; but a change that comes with the cookie is taken as JSON only. */
const BODILESS = { headers: { 'Content-Type': 'application/json' } };
export const logout = () => result<undefined>(desk.POST('/api/user/logout/', BODILESS));
export const whoAmI = () => result<User>(desk.GET('/api/user/'));

/** Any JSON value; absent: 404. */
export const preference = (name: string) =>
  result<unknown>(desk.GET('/api/user/preferences/{name}/', { params: { path: { name } } }));
export const keepPreference = (name: string, value: unknown, key: string) =>
  result<unknown>(
    desk.PUT('/api/user/preferences/{name}/', {
      body: value as never,
      params: { path: { name }, header: { 'Idempotency-Key': key } },
    }),
  );

export const roles = () =>
  value<Page<RoleLine>>(desk.GET('/api/user/roles/', { params: { query: { page_size: 500 } } }));
/** Kept with its reason, if there is one. */
export const grant = (
  { reason, ...role }: { username: string; role: RoleName; product_code: string; reason: string },
  key: string,
) =>
  result<RoleLine>(
    desk.POST('/api/user/roles/', { body: { ...role, reason: reason.trim() || null }, params: once(key) }),
  );
/** Kept with its reason, if there is one. */
export const revoke = (id: number, reason: string, key: string) =>
  result<undefined>(
    desk.DELETE('/api/user/roles/{id}/', {
      params: { path: { id }, query: { ...(reason.trim() && { reason }) }, ...once(key) },
      ...BODILESS,
    }),
  );

export const products = () =>
  value<Page<Product>>(desk.GET('/api/products/', { params: { query: { page_size: 500 } } }));

export const checkRules = () =>
  value<Page<CheckRule>>(desk.GET('/api/check-rules/', { params: { query: { page_size: 500 } } }));
export const addRule = (body: CheckRuleRequest, key: string) =>
  result<CheckRule>(desk.POST('/api/check-rules/', { body, params: once(key) }));
/** Acts on the version in the body. */
export const changeRule = (id: number, body: CheckRuleRequest, key: string) =>
  result<CheckRule>(desk.PUT('/api/check-rules/{id}/', { body, ...at(id, key) }));
/** Acts on the version that was seen. */
export const removeRule = ({ id, version }: CheckRule, reason: string, key: string) =>
  result<undefined>(
    desk.DELETE('/api/check-rules/{id}/', {
      params: {
        path: { id },
        query: { ...(reason.trim() && { reason }) },
        ...asSeen(version, key),
      },
      ...BODILESS,
    }),
  );
/** Keeps nothing. */
export const tryRule = (body: CheckRuleRequest) =>
  result<TrialRow[]>(desk.POST('/api/check-rules/trial/', { body }));

/** Acts on the version that was seen; the reason is kept with it, if there is one. */
export const setProductState = (
  code: string,
  { state, reason }: { state: ProductState; reason: string },
  version: number,
  key: string,
) =>
  result<Product>(
    desk.PUT('/api/products/{code}/', {
      body: { state, reason: reason.trim() || null },
      params: { path: { code }, ...asSeen(version, key) },
    }),
  );
export const stopProduct = (code: string, body: StopRequest, key: string) =>
  result<Stopped>(
    desk.POST('/api/products/{code}/stop/', {
      body,
      params: { path: { code }, header: { 'Idempotency-Key': key } },
    }),
  );

export interface InstructionFilter {
  page: number;
  page_size: number;
  ordering: string;
  product_code: string;
  status: string;
  search: string;
  created_by?: string;
  /** Of an amendment. */
  revision_status?: string;
}
/** Empty filters are left out: a code that is empty matches nothing. */
export const instructions = ({
  product_code,
  status,
  search,
  created_by,
  revision_status,
  ...page
}: InstructionFilter) => {
  const query = {
    ...page,
    ...(product_code && { product_code }),
    ...(status && { status }),
    ...(search && { search }),
    ...(created_by && { created_by }),
    ...(revision_status && { revision_status }),
  };
  return value<Page<InstructionHead>>(desk.GET('/api/instructions/', { params: { query } }));
};
export interface FillFilter {
  page: number;
  page_size: number;
  ordering: string;
  product_code: string;
  /** Empty: the present one. */
  trading_day: string;
  search: string;
}
export const fills = ({ product_code, trading_day, search, ...page }: FillFilter) => {
  const query = {
    ...page,
    ...(product_code && { product_code }),
    ...(trading_day && { trading_day }),
    ...(search && { search }),
  };
  return value<Page<FillRow>>(desk.GET('/api/fills/', { params: { query } }));
};
export const instruction = (id: number) =>
  value<Instruction>(desk.GET('/api/instructions/{id}/', { params: { path: { id } } }));
/** Its lines, the newest first, with what is still to be done of each: the instruction does not tell that. */
export const instructionLines = (id: number) =>
  value<Page<Line>>(
    desk.GET('/api/instructions/{id}/positions/', {
      params: { path: { id }, query: { ...WHOLE, ordering: '-id' } },
    }),
  );

export const preview = (body: AdjustmentRequest, signal: AbortSignal) =>
  result<Instruction>(desk.POST('/api/instructions/adjustment/preview/', { body, signal }), signal);
export const submit = (body: AdjustmentRequest, key: string) =>
  result<Instruction>(
    desk.POST('/api/instructions/adjustment/', { body, params: { header: { 'Idempotency-Key': key } } }),
  );

/** Each act goes under a key of its own; asked again under the same key it happens once. */
const once = (key: string) => ({ header: { 'Idempotency-Key': key } });
const asSeen = (version: number, key: string) => ({
  header: { 'Idempotency-Key': key, 'If-Match': `"${version}"` },
});
const at = (id: number, key: string) => ({ params: { path: { id }, ...once(key) } });

export const writeDraft = (body: DraftRequest, key: string) =>
  result<Instruction>(desk.POST('/api/instructions/', { body, params: once(key) }));
export const editDraft = (id: number, body: DraftEdit, key: string) =>
  result<Instruction>(desk.PUT('/api/instructions/{id}/', { body, ...at(id, key) }));
export const changeStatus = (id: number, body: StatusRequest, key: string) =>
  result<Instruction>(desk.PUT('/api/instructions/{id}/status/', { body, ...at(id, key) }));
export const amend = (id: number, body: RevisionRequest, key: string) =>
  result<Instruction>(desk.POST('/api/instructions/{id}/amend/', { body, ...at(id, key) }));
export const clone = (id: number, key: string) =>
  result<Instruction>(desk.POST('/api/instructions/{id}/clone/', { ...at(id, key), ...BODILESS }));
export const decide = (id: number, n: number, body: DecisionRequest, key: string) =>
  result<Instruction>(
    desk.PUT('/api/instructions/{id}/revisions/{n}/status/', {
      body,
      params: { path: { id, n }, ...once(key) },
    }),
  );
export const markSeen = (id: number, key: string) =>
  result<Instruction>(desk.PUT('/api/instructions/{id}/seen/', { ...at(id, key), ...BODILESS }));
/** Says that one looks at it; answers who else does. */
export const lookAt = (id: number) =>
  value<{ viewers: readonly string[] }>(
    desk.PUT('/api/instructions/{id}/viewers/', { params: { path: { id } }, ...BODILESS }),
  );
export const lookAway = (id: number) =>
  result<undefined>(
    desk.DELETE('/api/instructions/{id}/viewers/', { params: { path: { id } }, ...BODILESS }),
  );
export const stopLine = (id: number, body: LineRequest, key: string) =>
  result<Line>(desk.PUT('/api/positions/{id}/status/', { body, ...at(id, key) }));

const MOST_URGENT = '-urgency,deadline,submitted_at';
const WHOLE = { page: 1, page_size: 500 };
/** Details still to trade, what is most urgent first. */
export const tradeDetails = (page: number, page_size: number) =>
  value<Page<QueuedDetail>>(
    desk.GET('/api/trade-details/', { params: { query: { page, page_size, ordering: MOST_URGENT } } }),
  );
export const unmatchedTrades = () =>
  value<Page<Unmatched>>(desk.GET('/api/trades/unmatched/', { params: { query: WHOLE } }));
export const claim = (id: number, version: number, key: string) =>
  result<Detail>(desk.PUT('/api/trade-details/{id}/claim/', { body: { version }, ...at(id, key) }));
export const unclaim = (id: number, key: string) =>
  result<Detail>(desk.DELETE('/api/trade-details/{id}/claim/', { ...at(id, key), ...BODILESS }));
export const bookFill = (id: number, body: FillRequest, key: string) =>
  result<Detail>(desk.POST('/api/trade-details/{id}/fills/', { body, ...at(id, key) }));

export const chatRooms = () => value<readonly ChatRoom[]>(desk.GET('/api/chat/'));
/** Newest first, of those with ids below `before`. */
/** @param search what text or sender must hold; empty: all */
export const chatMessages = (room: string, page_size: number, before: number | undefined, search: string) =>
  value<Page<ChatLine>>(
    desk.GET('/api/chat/{room}/messages/', {
      params: {
        path: { room },
        query: {
          page_size,
          ...(before !== undefined && { before: String(before) }),
          ...(search && { search }),
        },
      },
    }),
  );
export const markRead = (room: string, message_id: number) =>
  result<undefined>(desk.PUT('/api/chat/{room}/read/', { params: { path: { room } }, body: { message_id } }));

export const searchContracts = (search: string, signal: AbortSignal) =>
  value<Page<Contract>>(
    desk.GET('/api/contract-list/', {
      params: { query: { ...(search && { search }), page_size: 30 } },
      signal,
    }),
    signal,
  );
export const contract = (id: string) =>
  value<Contract>(
    desk.GET('/api/contract-list/{instrument_id}/', { params: { path: { instrument_id: id } } }),
  );
export const contractsOf = async (ids: readonly string[]): Promise<readonly Contract[]> => {
  const body = { c_instrument_ids: [...ids] };
  return (await value<Page<Contract>>(desk.POST('/api/contract-list/', { body }))).results;
};
