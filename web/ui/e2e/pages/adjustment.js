import { Grid } from './grid.js';

export class AdjustmentPage {
  constructor({ page }, t) {
    this.page = page;
    this.t = t;
    this.grid = new Grid(page, t('adjust.title'));
    this.totals = page.getByRole('region', { name: t('adjust.totalChange') });
    this.review = page.getByRole('dialog');
  }

  async choose(product) {
    await this.page.getByRole('combobox', { name: this.t('product.label') }).click();
    await this.page.getByTitle(new RegExp(`^${product} `)).click();
    await this.grid.ready();
  }

  /** Code, exchange and present position of the lines on the screen. */
  async lines() {
    const [code, exchange, current] = [this.t('col.code'), this.t('col.exchange'), this.t('col.current')];
    const rows = await this.grid.read(code, exchange, current);
    return rows.map((row) => ({
      code: row[code],
      exchange: row[exchange],
      current: Number(row[current].replace(/,/g, '')),
    }));
  }

  /** Leaves the lines that have it in one of their columns; all of them for an empty text. */
  async find(text) {
    await this.page.getByRole('textbox', { name: this.t('adjust.find') }).fill(text);
  }

  /** Types a target as a person does: finds the line, then focus, digits, Enter. */
  async target(code, lots) {
    await this.find(code);
    const row = await this.grid.rowOf(this.t('col.code'), code);
    const cell = await this.grid.cell(row, this.t('col.adjusted'));
    await cell.click();
    await cell.getByRole('textbox').fill(String(lots));
    await this.page.keyboard.press('Enter');
    await this.find('');
  }

  async add(code) {
    const box = this.page.getByRole('combobox', { name: this.t('adjust.add') });
    await box.click();
    await box.fill(code);
    await this.page
      .getByRole('option', { name: code })
      .or(this.page.locator(`.ant-select-item-option:has-text("${code}")`))
      .first()
      .click();
    await this.grid.rowOf(this.t('col.code'), code);
  }

  async note(text) {
    await this.page.getByLabel(this.t('adjust.note')).fill(text);
  }

  /** Saves what is typed on the desk and answers the number of the draft. */
  async saveDraft() {
    await this.page.getByRole('button', { name: this.t('draft.save'), exact: true }).click();
    await this.page.waitForURL(/#\/adjust\/[^/]+\/\d+$/);
    await this.grid.ready();
    return Number(/(\d+)$/.exec(this.page.url())[1]);
  }

  async toReview() {
    await this.page.getByRole('button', { name: new RegExp(`^${this.t('adjust.review')}`) }).click();
    await this.review.waitFor();
  }

  /** Submits and answers the number of the instruction. */
  async confirm(lines) {
    await this.review.getByRole('button', { name: this.t('adjust.confirm', { count: lines }) }).click();
    const done = this.review.getByRole('status').filter({ hasText: '#' });
    await done.waitFor();
    return Number(/#(\d+)/.exec(await done.innerText())[1]);
  }
}
