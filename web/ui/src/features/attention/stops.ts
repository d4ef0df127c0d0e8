import type { InstructionEvent } from '../../live/rows';
import type { Call } from './notices';

/** Nobody does the same to two instructions by hand, for the same reason, so fast. */
const APART_MS = 1000;

const STOPS: Readonly<Record<string, 'pausedAll' | 'cancelledAll'>> = {
  PAUSED: 'pausedAll',
  CANCELLING: 'cancelledAll',
  CANCELLED: 'cancelledAll',
  PARTIALLY_CANCELLED: 'cancelledAll',
};
/** What leaves one of these ends what was begun before. */
const NOT_FROM = ['DRAFT', 'CANCELLING'];

interface Act {
  sign: string;
  at: number;
  call: Call & { n: number };
}

/**
 * A product that is stopped makes an event of each instruction, as if it alone had been stopped: by who did it,
 * why and when, they are known to be one act.
 */
export class Stops {
  readonly #last = new Map<string, Act>();

  /** The act with all it has met so far, from the second instruction on. */
  met({ key, kind, at, product_code: product, actor, data }: InstructionEvent): Act['call'] | undefined {
    const told = kind === 'instruction.status' ? STOPS[String(data?.to)] : undefined;
    const reason = typeof data?.reason === 'string' ? data.reason : '';
    if (!told || !actor || !reason || NOT_FROM.includes(String(data?.from))) return undefined;
    const sign = JSON.stringify([told, actor, reason]);
    const time = Date.parse(at);
    const last = this.#last.get(product);
    const goesOn = last?.sign === sign && Math.abs(time - last.at) <= APART_MS;
    const call = goesOn
      ? { ...last.call, at, n: last.call.n + 1 }
      : { key: `stop|${key}`, told, at, product, actor, id: null, reason, n: 1 };
    this.#last.set(product, { sign, at: time, call });
    return call.n > 1 ? call : undefined;
  }
}
