import { Grid } from './grid.js';

export class TradingPage {
  constructor({ page }, t) {
    this.page = page;
    this.t = t;
    this.grid = new Grid(page, t('trading.title'));
    this.ticket = page.getByRole('region', { name: t('trading.ticket'), exact: true });
    this.entry = this.ticket.getByRole('form', { name: t('fill.entry') });
  }

  /** Opens the largest detail of an instruction as it comes up in the queue, however long that is. */
  async pick(id) {
    const [number, left] = [this.t('col.id'), this.t('trading.left')];
    await this.page.getByLabel(this.t('adjust.find'), { exact: true }).fill(`#${id}`);
    await this.grid.rowOf(number, new RegExp(`^${id}$`));
    const column = await this.grid.column(left);
    const rows = this.grid.region.locator('[aria-rowindex]:has([role=gridcell])');
    const mine = rows.filter({ has: this.page.getByRole('link', { name: String(id), exact: true }) });
    const lots = await mine.locator(`[role=gridcell][aria-colindex="${column}"]`).allInnerTexts();
    const figures = lots.map((text) => Number(text.replace(/,/g, '')));
    await mine
      .nth(figures.indexOf(Math.max(...figures)))
      .locator(`[role=gridcell][aria-colindex="${await this.grid.column(this.t('col.code'))}"]`)
      .click();
    await this.ticket.waitFor();
  }

  async claim() {
    await this.ticket.getByRole('button', { name: this.t('trading.claim'), exact: true }).click();
    await this.entry.waitFor();
  }

  /** Lots, then Enter: the last price is there already. */
  async fill(lots) {
    const quantity = this.entry.getByLabel(new RegExp(`^${this.t('fill.quantity')}`));
    const price = this.entry.getByLabel(this.t('fill.price'), { exact: true });
    await price.and(this.page.locator(':not([value=""])')).waitFor();
    await quantity.fill(String(lots));
    await quantity.press('Enter');
  }

  /** Lots done and asked for, as the ticket tells them. */
  async progress() {
    const text = await this.ticket.getByText(new RegExp(`^${this.t('col.filled')} [\\d,]+ / `)).innerText();
    const [done, all] = text.match(/[\d,]+/g).map((figure) => Number(figure.replace(/,/g, '')));
    return { done, all };
  }
}
