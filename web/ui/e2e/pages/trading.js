import { Grid } from './grid.js';

export class TradingPage {
  constructor({ page }, t) {
    this.page = page;
    this.t = t;
    this.grid = new Grid(page, t('trading.title'));
    this.ticket = page.getByRole('region', { name: t('trading.ticket'), exact: true });
    this.entry = this.ticket.getByRole('form', { name: t('fill.entry') });
  }

  /** Opens the detail of an instruction as it comes up in the queue. */
  async pick(id) {
    const row = await this.grid.rowOf(this.t('col.id'), new RegExp(`^${id}$`));
    await (await this.grid.cell(row, this.t('col.code'))).click();
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
