import type { Result } from '../../api/problem';
import type { ProductState } from '../../api/wire';

const own = new Map<string, ProductState>();

/** Sets the state of a product, and remembers that it was this person who did. */
export async function asOwn<T>(
  code: string,
  state: ProductState,
  set: () => Promise<Result<T>>,
): Promise<Result<T>> {
  own.set(code, state);
  const answer = await set();
  if (answer.kind === 'refused') own.delete(code);
  return answer;
}

/** Whether a state that a product has come to is of his own making; said once. */
export function isOwn(code: string, state: ProductState): boolean {
  const his = own.get(code) === state;
  own.delete(code);
  return his;
}
