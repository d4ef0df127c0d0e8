import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath, patience, shots } from './settings.js';

const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking ' +
  '--disable-component-update --disable-sync';

export const launch = () => chromium.launch({ executablePath: chromiumPath, args: FLAGS.split(' ') });

/** A person at a browser of his own, who notes what the page complains about. */
export class Person {
  static async at(browser, { language = 'zh-CN', theme = 'dark', width = 1600, height = 900 } = {}) {
    const context = await browser.newContext({ viewport: { width, height }, locale: language });
    context.setDefaultTimeout(patience);
    const settings = { state: { language, theme, colours: 'red-up', flash: true }, version: 1 };
    await context.addInitScript((kept) => {
      if (!localStorage.getItem('hs-desk.settings')) localStorage.setItem('hs-desk.settings', kept);
    }, JSON.stringify(settings));
    return new Person(context, await context.newPage());
  }

  constructor(context, page) {
    this.context = context;
    this.page = page;
    this.complaints = [];
    page.on('pageerror', (error) => this.complaints.push(`page: ${error.message}`));
    page.on('console', (message) => {
      // a browser reports each refused call by itself; the desk words it on the screen
      const refused = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !refused) this.complaints.push(`console: ${message.text()}`);
    });
  }

  async shoot(name) {
    await this.page.screenshot({ path: join(shots, `${name}.png`) });
  }

  async leave() {
    await this.context.close();
  }
}
