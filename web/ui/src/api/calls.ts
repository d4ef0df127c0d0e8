import { desk, result, value } from './http';
import type {
  AdjustmentRequest,
  Contract,
  Instruction,
  InstructionHead,
  LoggedIn,
  Page,
  Product,
  User,
} from './wire';

export const login = (username: string, password: string) =>
  result<LoggedIn>(desk.POST('/api/user/login/', { body: { username, password } }));
/** It has no body, but a change that comes with the cookie is taken as JSON only. */
export const logout = () =>
  result<undefined>(desk.POST('/api/user/logout/', { headers: { 'Content-Type': 'application/json' } }));
export const whoAmI = () => result<User>(desk.GET('/api/user/'));

export const products = () =>
  value<Page<Product>>(desk.GET('/api/products/', { params: { query: { page_size: 500 } } }));

export interface InstructionFilter {
  page: number;
  page_size: number;
  ordering: string;
  product_code: string;
  status: string;
  search: string;
}
/** Empty filters are left out: a code that is empty matches nothing. */
export const instructions = ({ product_code, status, search, ...page }: InstructionFilter) => {
  const query = {
    ...page,
    ...(product_code && { product_code }),
    ...(status && { status }),
    ...(search && { search }),
  };
  return value<Page<InstructionHead>>(desk.GET('/api/instructions/', { params: { query } }));
};
export const instruction = (id: number) =>
  value<Instruction>(desk.GET('/api/instructions/{id}/', { params: { path: { id } } }));

export const preview = (body: AdjustmentRequest, signal: AbortSignal) =>
  result<Instruction>(desk.POST('/api/instructions/adjustment/preview/', { body, signal }), signal);
export const submit = (body: AdjustmentRequest, key: string) =>
  result<Instruction>(
    desk.POST('/api/instructions/adjustment/', { body, params: { header: { 'Idempotency-Key': key } } }),
  );

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
