import { baseUrl } from '../settings.js';

export class LoginPage {
  constructor({ page }, t) {
    this.page = page;
    this.t = t;
  }

  async open() {
    await this.page.goto(baseUrl);
    await this.page.getByRole('form', { name: this.t('login.title') }).waitFor();
  }

  async enter(username, password) {
    await this.page.getByLabel(this.t('login.username')).fill(username);
    await this.page.getByLabel(this.t('login.password')).fill(password);
    await this.page.getByRole('button', { name: this.t('login.enter') }).click();
  }

  async as(username) {
    await this.open();
    await this.enter(username, username);
    await this.page.getByRole('navigation').waitFor();
  }
}
