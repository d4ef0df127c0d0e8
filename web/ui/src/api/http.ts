import createClient from 'openapi-fetch';
import { type Problem, type Result, problemOf } from './problem';
import type { paths } from './schema';

const TIMEOUT_MS = 10_000;
const FILE_TIMEOUT_MS = 180_000;

let language = 'zh-CN';
let loggedOut: () => void = () => undefined;
let denied: () => void = () => undefined;

export function speak(tag: string): void {
  language = tag;
}

/** Called whenever the desk answers that the log-in is over; a wrong password ends none. */
export function onLoggedOut(listener: () => void): void {
  loggedOut = listener;
}

/** Called whenever something is forbidden, or absent for this user. */
export function onDenied(listener: () => void): void {
  denied = listener;
}

/** No call outlives its time; the caller's own signal may end it earlier. */
const within =
  (ms: number) =>
  (request: Request): Promise<Response> => {
    request.headers.set('Accept-Language', language);
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(ms)]);
    return fetch(new Request(request, { signal }));
  };

/** For files, which take as long as they are long. */
export const patient = within(FILE_TIMEOUT_MS);

/** The desk's REST, beside the page's own address, with the log-in cookie. */
export const desk = createClient<paths>({
  baseUrl: new URL('wsapp', document.baseURI).href,
  credentials: 'same-origin',
  fetch: within(TIMEOUT_MS),
});

/** Statuses that say nothing about whether the act happened. */
const vague = (problem: Problem): boolean =>
  problem.status === 502 ||
  problem.status === 504 ||
  (problem.status === 409 && problem.retryAfterS !== undefined);

/** What was never set is absent for everybody. */
const tellsOfRights = ({ status, code }: Problem): boolean =>
  status === 403 || (status === 404 && code !== 'preference-not-found');

interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** What a call came to, as a value. Throws only for the caller's own abort. */
export async function result<T>(answer: Promise<Answer>, signal?: AbortSignal): Promise<Result<T>> {
  try {
    const { data, error, response } = await answer;
    if (response.ok) {
      const replayed = response.headers.get('Idempotent-Replayed') === 'true';
      return { kind: 'ok', value: data as T, replayed };
    }
    const problem = problemOf(response.status, error, response.headers.get('Retry-After'));
    if (response.status === 401 && problem.code !== 'login-wrong') loggedOut();
    if (tellsOfRights(problem)) denied();
    return vague(problem) ? { kind: 'unknown', reason: 'unreachable' } : { kind: 'refused', problem };
  } catch (error) {
    if (signal?.aborted) throw error;
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    return { kind: 'unknown', reason: late ? 'timeout' : 'unreachable' };
  }
}

export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.problem = problem;
  }
}

/** For queries: the value, or an error that the screen words. */
export async function value<T>(answer: Promise<Answer>, signal?: AbortSignal): Promise<T> {
  const got = await result<T>(answer, signal);
  if (got.kind === 'ok') return got.value;
  if (got.kind === 'refused') throw new Refused(got.problem);
  throw new Error(got.reason);
}

/** A key for one act; `randomUUID` exists only behind TLS or on localhost. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
