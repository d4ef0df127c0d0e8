// What several stories need: patience, a way past the screens, and something to trade.
import assert from 'node:assert/strict';
import { Person } from './browser.js';
import { AdjustmentPage } from './pages/adjustment.js';
import { LoginPage } from './pages/login.js';
import { Shell } from './pages/shell.js';
import { patience } from './settings.js';
import { words } from './words.js';

const FUTURES = ['CFFEX', 'SHFE', 'INE', 'DCE', 'CZCE', 'GFEX'];
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
const bought = (lines) => lines.find(({ code, current }) => /^[A-Za-z]+\d{3,4}$/.test(code) && current >= 0);

/** The first of each exchange, wherever it stands in the grid, until there are so many. */
async function firstOfExchanges(adjustment, count) {
  const found = [];
  for (const exchange of FUTURES) {
    if (found.length === count) break;
    await adjustment.find(exchange);
    const lines = await until(
      `the lines of ${exchange} alone`,
      () => adjustment.lines(),
      (all) => all.every((line) => line.exchange === exchange),
    );
    const line = bought(lines);
    if (line) found.push(line);
  }
  await adjustment.find('');
  return found;
}

/** So many futures to buy, each of another exchange: they need no model to be valued. */
export const futures = (adjustment, count) =>
  until(
    `${count} futures to buy`,
    () => firstOfExchanges(adjustment, count),
    (found) => found.length === count,
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
  const [line] = await futures(adjustment, 1);
  return { adjustment, ...line };
}
