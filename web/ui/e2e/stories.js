// What people do at the desk. Each story is a test of its own; `created` passes the instruction on.
import assert from 'node:assert/strict';
import { findings } from './axe.js';
import { Person } from './browser.js';
import { AdjustmentPage } from './pages/adjustment.js';
import { InstructionsPage } from './pages/instructions.js';
import { LoginPage } from './pages/login.js';
import { PositionsPage } from './pages/positions.js';
import { Shell } from './pages/shell.js';
import { mailUrl, patience } from './settings.js';
import { words } from './words.js';

const PRODUCT = 'P002';
const FUTURES = ['CFFEX', 'SHFE', 'INE', 'DCE', 'CZCE', 'GFEX'];
const zh = words('zh-CN');

/** Asks again until the answer pleases, or patience ends. */
async function until(what, ask, pleases) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (pleases(answer)) return answer;
    assert.ok(Date.now() < end, `${what}: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** One line of each of three exchanges, futures only: they need no model to be valued. */
function threeExchanges(lines) {
  const held = lines.filter(
    ({ code, exchange }) => FUTURES.includes(exchange) && /^[A-Za-z]+\d{3,4}$/.test(code),
  );
  const byExchange = new Map(held.map((line) => [line.exchange, line]));
  assert.ok(byExchange.size >= 3, `only ${[...byExchange.keys()].join()} on the screen`);
  return [...byExchange.values()].slice(0, 3);
}

async function wrongPassword(browser) {
  const person = await Person.at(browser);
  const login = new LoginPage(person, zh);
  await login.open();
  await person.shoot('login');
  await login.enter('nobody-at-all', 'wrong');
  const told = person.page.getByRole('alert');
  await told.waitFor();
  assert.notEqual((await told.innerText()).trim(), '');
  assert.deepEqual(await findings(person.page), []);
  assert.deepEqual(person.complaints, []);
  await person.leave();
}

async function positionsMove(browser) {
  const person = await Person.at(browser);
  await new LoginPage(person, zh).as('manager1');
  const positions = new PositionsPage(person, zh);
  await positions.grid.ready();
  await new Shell(person, zh).live().waitFor();
  const before = await positions.prices();
  assert.ok(before.size >= 15, `${before.size} rows on the screen`);
  await until(
    'prices move',
    () => positions.prices(),
    (now) => [...before].some(([key, price]) => now.has(key) && now.get(key) !== price),
  );
  await person.shoot('positions-dark-zh');
  assert.deepEqual(await findings(person.page), []);
  await positions.find('cu');
  await until(
    'the filter leaves copper',
    () => positions.prices(),
    (now) => now.size > 0 && [...now.keys()].every((key) => /cu/i.test(key)),
  );
  assert.deepEqual(person.complaints, []);
  await person.leave();
}

async function instructionArrives(browser) {
  const manager = await Person.at(browser, { height: 1200 });
  await new LoginPage(manager, zh).as('manager1');
  const trader = await Person.at(browser);
  await new LoginPage(trader, zh).as('trader1');
  await new Shell(trader, zh).go('instructions');
  await new Shell(trader, zh).live().waitFor();
  await trader.page.evaluate(() => (globalThis.notReloaded = true));

  await new Shell(manager, zh).go('adjust');
  const adjustment = new AdjustmentPage(manager, zh);
  await adjustment.choose(PRODUCT);
  await until(
    'names are known',
    () => adjustment.lines(),
    (lines) => lines.length > 0 && lines.every(({ exchange }) => exchange),
  );
  const lines = threeExchanges(await adjustment.lines());
  for (const { code, current } of lines) await adjustment.target(code, current + 1);
  await adjustment.note('三个交易所各加一手');
  await until(
    'totals change',
    () => adjustment.totals.innerText(),
    (text) => /[+-][\d,]+\.\d\d/.test(text),
  );
  await manager.shoot('adjust-dark-zh');
  assert.deepEqual(await findings(manager.page), []);
  await adjustment.toReview();
  await manager.shoot('review-dark-zh');
  assert.deepEqual(await findings(manager.page), []);
  const id = await adjustment.confirm(lines.length);
  await manager.shoot('submitted-dark-zh');

  const instructions = new InstructionsPage(trader, zh);
  const arrived = instructions.link(id);
  await arrived.waitFor();
  assert.match(await arrived.innerText(), new RegExp(zh('instructions.new')));
  assert.equal(await trader.page.evaluate(() => globalThis.notReloaded), true);
  await trader.shoot('arrived-dark-zh');
  assert.deepEqual(await findings(trader.page), []);
  await instructions.open(id);
  for (const { code } of lines) await instructions.sheet.getByText(code, { exact: true }).first().waitFor();
  await trader.shoot('instruction-dark-zh');
  assert.deepEqual(await findings(trader.page), []);
  for (const tab of ['snapshot', 'timeline']) {
    await instructions.tab(tab);
    await trader.shoot(`instruction-${tab}-dark-zh`);
  }
  if (mailUrl) await mailCame(id, lines);
  assert.deepEqual([...manager.complaints, ...trader.complaints], []);
  await manager.leave();
  await trader.leave();
}

async function mailCame(id, lines) {
  const messages = async () => (await fetch(`${mailUrl}/api/messages`)).json();
  const about = ({ text, html, subject }) => `${subject} ${text} ${html}`;
  await until('the traders have mail', messages, (all) =>
    all.some(
      (mail) => about(mail).includes(String(id)) && lines.every(({ code }) => about(mail).includes(code)),
    ),
  );
}

async function lightAndEnglish(browser) {
  const en = words('en');
  const person = await Person.at(browser, { language: 'en', theme: 'light' });
  await new LoginPage(person, en).as('manager1');
  const shell = new Shell(person, en);
  await new PositionsPage(person, en).grid.ready();
  await shell.live().waitFor();
  await person.shoot('positions-light-en');
  assert.deepEqual(await findings(person.page), []);
  await shell.go('adjust');
  const adjustment = new AdjustmentPage(person, en);
  await adjustment.choose(PRODUCT);
  const [line] = await adjustment.lines();
  await adjustment.target(line.code, 'abc');
  await person.page.getByRole('button', { name: en('adjust.problems', { n: 1 }) }).waitFor();
  await person.shoot('adjust-light-en');
  assert.deepEqual(await findings(person.page), []);
  await shell.go('instructions');
  await new InstructionsPage(person, en).grid.ready();
  await person.shoot('instructions-light-en');
  assert.deepEqual(await findings(person.page), []);
  assert.deepEqual(person.complaints, []);
  await person.leave();
}

async function viewerMayNot(browser) {
  const person = await Person.at(browser);
  await new LoginPage(person, zh).as('viewer1');
  assert.equal(await person.page.getByRole('link', { name: zh('nav.adjust') }).count(), 0);
  await person.page.evaluate(() => (location.hash = '#/adjust'));
  await person.page.getByRole('heading', { name: zh('state.noRight') }).waitFor();
  await person.shoot('no-right-dark-zh');
  assert.deepEqual(person.complaints, []);
  await person.leave();
}

export const stories = [
  ['a wrong password is told without a trace', wrongPassword],
  ['manager1 sees positions move, and filters them', positionsMove],
  ['an adjustment on three exchanges reaches trader1 without reload', instructionArrives],
  ['the desk reads well in English and light', lightAndEnglish],
  ['viewer1 is told that he may not adjust', viewerMayNot],
];
