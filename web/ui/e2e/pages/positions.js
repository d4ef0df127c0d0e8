import { readFile } from 'node:fs/promises';
import { Grid } from './grid.js';

export class PositionsPage {
  constructor({ page }, t) {
    this.page = page;
    this.t = t;
    this.grid = new Grid(page, t('positions.title'));
  }

  async prices() {
    const [code, account, price] = [this.t('col.code'), this.t('col.account'), this.t('col.price')];
    const rows = await this.grid.read(code, account, price);
    return new Map(rows.map((row) => [`${row[account]} ${row[code]}`, row[price]]));
  }

  async find(text) {
    await this.page.getByRole('textbox', { name: this.t('positions.search') }).fill(text);
  }

  /** Account and code of the rows that are on the screen, in their order. */
  async shown() {
    const [code, account] = [this.t('col.code'), this.t('col.account')];
    const rows = await this.grid.read(code, account);
    return rows.map((row) => `${row[account]} ${row[code]}`);
  }

  async sortBy(heading) {
    await this.grid.region.getByRole('columnheader', { name: heading, exact: true }).click();
  }

  /** The same of the rows of a file. */
  async exported() {
    const coming = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: this.t('export.as', { format: 'CSV' }) }).click();
    const text = await readFile(await (await coming).path(), 'utf8');
    const [head, ...lines] = text.replace('\uFEFF', '').trim().split('\r\n');
    const [code, account] = ['c_instrument_id', 'account_id'].map((name) => head.split(',').indexOf(name));
    return lines.map((line) => line.split(',')).map((cells) => `${cells[account]} ${cells[code]}`);
  }

  async count() {
    return Number(
      await this.grid.region
        .getByRole('grid')
        .or(this.grid.region.getByRole('treegrid'))
        .first()
        .getAttribute('aria-rowcount'),
    );
  }
}
