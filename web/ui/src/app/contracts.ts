import { useEffect, useSyncExternalStore } from 'react';
import { contractsOf } from '../api/calls';
import type { Contract } from '../api/wire';
import type { Tick } from '../domain/figures';
import type { Row } from '../live/protocol';
import type { Store } from '../live/store';

const BATCH = 200;
const LOOK_MS = 500;
const AGAIN_MS = 10_000;
const SEPARATOR = '|';

/** Names, ticks and multipliers of the contracts that are on the screen: asked for once, in bulk. */
class Contracts {
  #known: ReadonlyMap<string, Contract> = new Map();
  readonly #asked = new Map<string, number>();
  readonly #listeners = new Set<() => void>();

  get known(): ReadonlyMap<string, Contract> {
    return this.#known;
  }

  readonly listen = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Looks up what is not known; what was not found is asked for again later. */
  async want(ids: Iterable<string>): Promise<void> {
    const now = Date.now();
    const missing = [...new Set(ids)]
      .filter((id) => !this.#known.has(id) && now - (this.#asked.get(id) ?? 0) > AGAIN_MS)
      .slice(0, BATCH);
    if (!missing.length) return;
    for (const id of missing) this.#asked.set(id, now);
    this.put(await contractsOf(missing).catch(() => []));
  }

  put(contracts: readonly Contract[]): void {
    if (!contracts.length) return;
    this.#known = new Map([...this.#known, ...contracts.map((one) => [one.c_instrument_id, one] as const)]);
    for (const listener of this.#listeners) listener();
  }
}

export const contracts = new Contracts();

export function useContracts(): ReadonlyMap<string, Contract> {
  return useSyncExternalStore(contracts.listen, () => contracts.known);
}

/** Asks for what is wanted and not known yet, now and as long as it is shown: what could not be read is asked for again. */
function keepKnown(wanted: () => readonly string[]): () => void {
  const look = () => void contracts.want(wanted());
  look();
  const timer = setInterval(look, LOOK_MS);
  return () => clearInterval(timer);
}

/** The ticks of contracts that are listed, which are looked up together. */
export function useTicks(ids: readonly (string | null)[]): (id: string | null) => Tick {
  const key = [...new Set(ids)].join(SEPARATOR);
  useEffect(() => keepKnown(() => key.split(SEPARATOR).filter(Boolean)), [key]);
  const known = useContracts();
  return (id) => known.get(id ?? '')?.price_tick;
}

type OfContract = Row & { c_instrument_id?: unknown };
const idOf = ({ c_instrument_id: id }: OfContract): string[] => (typeof id === 'string' ? [id] : []);

/** Keeps the contracts of a store's rows known, where they are of contracts. */
export function useContractsOf<T extends OfContract>(store: Store<T>): ReadonlyMap<string, Contract> {
  useEffect(() => keepKnown(() => store.values().flatMap(idOf)), [store]);
  return useContracts();
}
