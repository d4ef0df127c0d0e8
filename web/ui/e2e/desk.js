// What several stories need: patience, a way past the screens, and something to trade.
import assert from 'node:assert/strict';
import { Person } from './browser.js';
import { AdjustmentPage } from './pages/adjustment.js';
import { LoginPage } from './pages/login.js';
import { Shell } from './pages/shell.js';
import { patience } from './settings.js';
import { words } from './words.js';

export const FUTURES = ['CFFEX', 'SHFE', 'INE', 'DCE', 'CZCE', 'GFEX'];
export const zh = words('zh-CN');

/** Somebody who has logged in. */
export const open = async (browser, name) => {
  const person = await Person.at(browser);
  await new LoginPage(person, zh).as(name);
  return person;
};

/** Asks again until the answer pleases, or patience ends. */
export async function until(what, ask, pleases) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (pleases(answer)) return answer;
    assert.ok(Date.now() < end, `${what}: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** A future that the product is not short of, so that buying opens the more part. */
export const bought = (lines) =>
  lines.find(
    ({ code, exchange, current }) =>
      FUTURES.includes(exchange) && /^[A-Za-z]+\d{3,4}$/.test(code) && current >= 0,
  );

/** What is not the story itself goes over REST, with the log-in of the person. */
export async function rest({ page }, method, path, body) {
  const answer = await page.evaluate(
    async ([how, where, what]) => {
      const response = await fetch(`wsapp/api/${where}`, {
        method: how,
        headers: { 'Content-Type': 'application/json' },
        ...(what && { body: JSON.stringify(what) }),
      });
      return { status: response.status, text: await response.text() };
    },
    [method, path, body],
  );
  assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${answer.text}`);
  return answer.text && JSON.parse(answer.text);
}

/** A future of the product to buy, as the adjustment page shows it. */
export async function aFuture(manager, product) {
  await new Shell(manager, zh).go('adjust');
  const adjustment = new AdjustmentPage(manager, zh);
  await adjustment.choose(product);
  const lines = await until(
    'a future to buy is on the screen',
    () => adjustment.lines(),
    (all) => bought(all) !== undefined,
  );
  return { adjustment, ...bought(lines) };
}
