import type { GridApi } from 'ag-grid-community';

type Node = { id?: string | undefined };

const sortOf = <T>(api: GridApi<T>): string =>
  api
    .getColumnState()
    .flatMap(({ colId, sort, sortIndex }) => (sort ? [`${sortIndex ?? 0} ${colId} ${sort}`] : []))
    .join();

/** The places of the rows as they were last put in order by the clock or by hand. */
export class Steady {
  #places = new Map<string | undefined, number>();
  #sort: string | undefined;

  /** Puts sorted rows back where they were, new ones last; unless `free` to move, or sorted otherwise by hand. */
  settle<T>(api: GridApi<T>, nodes: Node[], free: boolean): void {
    const sort = sortOf(api);
    if (free || sort !== this.#sort) {
      this.#sort = sort;
      this.#places = new Map(nodes.map(({ id }, place) => [id, place]));
      return;
    }
    const placeOf = ({ id }: Node) => this.#places.get(id) ?? Number.MAX_SAFE_INTEGER;
    nodes.sort((a, b) => placeOf(a) - placeOf(b));
  }
}
