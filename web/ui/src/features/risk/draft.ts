import type { CheckRule, CheckRuleRequest } from '../../api/wire';
import { type CheckKind, inPercent } from '../../components/checks';
import { decimal, typed } from '../../domain/figures';

/** A rule as it is being written; empty: not said. */
export interface RuleDraft {
  kind: CheckKind;
  level: CheckRule['level'];
  product: string;
  exchange: string;
  contract: string;
  direction: string;
  /** As typed: of fractions in percent. */
  limit: string;
  note: string;
  from: string;
  to: string;
  /** Over all products together. */
  house: boolean;
  active: boolean;
}

export const ALL = '*';

/** Kinds whose rules may be of one side. */
export const SIDED: readonly CheckKind[] = ['POSITION_LIMIT', 'RESTRICTED'];

/** Kinds whose rules may look at what other products hold, too. */
export const OF_HOUSE: readonly CheckKind[] = ['POSITION_LIMIT', 'OPPOSITE'];

export const blank = (product: string): RuleDraft => ({
  kind: 'RISK_DEGREE',
  level: 'WARN',
  product,
  exchange: '',
  contract: '',
  direction: '',
  limit: '',
  note: '',
  from: '',
  to: '',
  house: false,
  active: true,
});

export function draftOf(rule: CheckRule): RuleDraft {
  const kind = rule.kind;
  const limit = decimal(rule.limit_value);
  return {
    kind,
    level: rule.level,
    product: rule.product_code ?? ALL,
    exchange: rule.c_exchange_id ?? '',
    contract: rule.c_instrument_id ?? '',
    direction: rule.direction ?? '',
    limit: (inPercent(kind) ? limit?.times(100) : limit)?.toFixed() ?? '',
    note: rule.note ?? '',
    from: rule.effective_from ?? '',
    to: rule.effective_to ?? '',
    house: rule.house ?? false,
    active: rule.active,
  };
}

/** Kinds whose rules need no limit: that something is so is enough, or the desk has a limit of its own. */
const LIMITLESS: readonly CheckKind[] = ['RESTRICTED', 'OPPOSITE', 'DUPLICATE', 'STALE_PRICE', 'UNVALUED'];

/** The limit as the wire takes it; undefined: what was typed is no figure, or none where the kind needs one. */
export function limitOf({ kind, limit }: RuleDraft): string | null | undefined {
  if (limit.trim() === '') return LIMITLESS.includes(kind) ? null : undefined;
  const figure = typed(limit);
  return figure && (inPercent(kind) ? figure.dividedBy(100) : figure).toFixed();
}

/** @param was the rule that is changed: what the dialog does not show stays as it is there */
export function requestOf(
  draft: RuleDraft,
  limit: string | null,
  was: CheckRule | undefined,
): CheckRuleRequest {
  const said = {
    kind: draft.kind,
    level: draft.level,
    product_code: draft.product === ALL ? null : draft.product,
    c_exchange_id: draft.exchange.trim() || null,
    c_type_name: was?.c_type_name ?? null,
    c_stype_name: was?.c_stype_name ?? null,
    c_instrument_id: draft.contract.trim() || null,
    role: was?.role ?? null,
    direction: (SIDED.includes(draft.kind) ? draft.direction : was?.direction) || null,
    house: OF_HOUSE.includes(draft.kind) ? draft.house : (was?.house ?? false),
    limit_value: limit,
    note: draft.note.trim() || null,
    effective_from: draft.from || null,
    effective_to: draft.to || null,
    active: draft.active,
    ...(was && { version: was.version }),
  };
  return said as CheckRuleRequest;
}
