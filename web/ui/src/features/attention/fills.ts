import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { instruction } from '../../api/calls';
import type { Instruction, RoleName } from '../../api/wire';
import { useUser } from '../../app/session';
import type { InstructionEvent } from '../../live/rows';
import type { Call, FillTold } from './notices';

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const TOLD: Readonly<Record<string, 'filled' | 'reversed'>> = {
  'fill.booked': 'filled',
  'fill.reversed': 'reversed',
};

const fillOf = ({ data }: InstructionEvent): FillTold => ({
  code: text(data?.c_instrument_id),
  side: data?.buy_sell === 'SELL' ? 'SELL' : 'BUY',
  lots: text(data?.quantity),
  price: text(data?.price),
});

/** A fill is news to the trader who holds the detail, and to the manager who gave the instruction; `?` if he did. */
export function concerns(
  { data, actor }: InstructionEvent,
  username: string,
  roles: ReadonlySet<RoleName>,
): boolean | '?' {
  if (actor === username) return false;
  if (roles.has('TRADER') && data?.claimed_by === username) return true;
  return roles.has('MANAGER') ? '?' : false;
}

/** Who gave an instruction: heard, shown, or else asked for, once. */
class Authors {
  readonly #known = new Map<number, Promise<string | null>>();

  heard(id: number, author: string | null): void {
    this.#known.set(id, Promise.resolve(author));
  }

  of(id: number, shown: Instruction | undefined): Promise<string | null> {
    const known = this.#known.get(id);
    if (known) return known;
    const asked = (shown ? Promise.resolve(shown) : instruction(id)).then(({ created_by }) => created_by);
    this.#known.set(id, asked);
    asked.catch(() => this.#known.delete(id));
    return asked;
  }
}

/** Tells of fills and of what is taken back, those whom it concerns. */
export function useFillNews(tell: (call: Call, late: boolean) => void) {
  const { username } = useUser();
  const queries = useQueryClient();
  const [authors] = useState(() => new Authors());
  return useCallback(
    (event: InstructionEvent, late: boolean, roles: ReadonlySet<RoleName>) => {
      const { key, kind, instruction_id: id, at, product_code: product, actor } = event;
      if (id === null) return;
      if (kind === 'instruction.created') authors.heard(id, actor);
      const told = TOLD[kind];
      const concern = concerns(event, username, roles);
      if (!told || !concern) return;
      // one line for each instruction: the last of them
      const line = told === 'filled' ? `filled|${id}` : key;
      const call: Call = { key: line, told, at, product, actor, id, fill: fillOf(event) };
      if (concern === true) tell(call, late);
      else
        authors.of(id, queries.getQueryData(['instruction', id])).then(
          (author) => author === username && tell(call, late),
          () => undefined,
        );
    },
    [username, queries, authors, tell],
  );
}
