/** A grid by its region's label: cells are found by column heading and row, as a reader of the screen does. */
export class Grid {
  constructor(page, label) {
    this.page = page;
    this.region = page.getByRole('region', { name: label, exact: true });
  }

  async column(heading) {
    const header = this.region.getByRole('columnheader', { name: heading, exact: true });
    return header.getAttribute('aria-colindex');
  }

  /** The row index of the row whose cell of that column reads so. */
  async rowOf(heading, text) {
    const column = await this.column(heading);
    const cell = this.region
      .locator(`[role=gridcell][aria-colindex="${column}"]`)
      .filter({ hasText: text })
      .first();
    await cell.waitFor();
    return cell.evaluate((node) => node.closest('[aria-rowindex]').getAttribute('aria-rowindex'));
  }

  async cell(row, heading) {
    const column = await this.column(heading);
    return this.region.locator(`[aria-rowindex="${row}"] [role=gridcell][aria-colindex="${column}"]`);
  }

  /** The visible rows from above, as objects of the named columns. */
  async read(...headings) {
    const columns = await Promise.all(headings.map(async (name) => [name, await this.column(name)]));
    return this.region.evaluate((region, wanted) => {
      const rows = new Map();
      for (const cell of region.querySelectorAll('[role=gridcell]')) {
        const name = wanted.find(([, column]) => column === cell.getAttribute('aria-colindex'))?.[0];
        const row = cell.closest('[aria-rowindex]')?.getAttribute('aria-rowindex');
        if (!name || !row || cell.closest('.ag-row-pinned')) continue;
        rows.set(row, { ...rows.get(row), [name]: cell.textContent?.trim() ?? '' });
      }
      return [...rows].sort(([one], [other]) => one - other).map(([, row]) => row);
    }, columns);
  }

  async ready() {
    await this.region.getByRole('gridcell').first().waitFor();
  }
}
