import type { RoleLine } from '../../api/wire';

/** One person's row: what he was granted, by product. */
export interface Member {
  username: string;
  grants: ReadonlyMap<string, readonly RoleLine[]>;
}

export function matrix(lines: readonly RoleLine[]): readonly Member[] {
  const members = new Map<string, Map<string, RoleLine[]>>();
  for (const line of lines) {
    const grants = members.get(line.username) ?? new Map<string, RoleLine[]>();
    members.set(line.username, grants);
    grants.set(line.product_code, [...(grants.get(line.product_code) ?? []), line]);
  }
  return [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([username, grants]) => ({ username, grants }));
}
