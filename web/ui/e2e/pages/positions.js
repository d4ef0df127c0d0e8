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
