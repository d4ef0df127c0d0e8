import { Grid } from './grid.js';

export class InstructionsPage {
  constructor({ page }, t, title = 'instructions.title') {
    this.page = page;
    this.t = t;
    this.grid = new Grid(page, t(title));
    this.sheet = page.getByRole('dialog');
  }

  link(id) {
    return this.grid.region.getByRole('link', { name: new RegExp(`^${id}( |$)`) });
  }

  async open(id) {
    await this.link(id).click();
    await this.sheet.getByRole('tab', { name: this.t('instruction.lines') }).waitFor();
  }

  async tab(name) {
    await this.sheet.getByRole('tab', { name: this.t(`instruction.${name}`) }).click();
  }
}
