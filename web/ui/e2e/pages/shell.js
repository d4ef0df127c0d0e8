export class Shell {
  constructor({ page }, t) {
    this.page = page;
    this.t = t;
  }

  async go(name) {
    await this.page
      .getByRole('navigation')
      .getByRole('link', { name: new RegExp(`^${this.t(`nav.${name}`)}`) })
      .click();
  }

  live() {
    return this.page.getByRole('button', { name: `${this.t('live.label')}: ${this.t('live.live')}` });
  }
}
