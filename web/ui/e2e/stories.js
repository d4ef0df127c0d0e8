// What people do at the desk. Each story is a test of its own; `created` passes the instruction on.
import assert from 'node:assert/strict';
import { attentionStories } from './attention.js';
import { riskStories } from './risk.js';
import { findings } from './axe.js';
import { Person } from './browser.js';
import { futures, until, zh } from './desk.js';
import { AdjustmentPage } from './pages/adjustment.js';
import { ChatPage } from './pages/chat.js';
import { Grid } from './pages/grid.js';
import { InstructionsPage } from './pages/instructions.js';
import { LoginPage } from './pages/login.js';
import { PositionsPage } from './pages/positions.js';
import { Sheet } from './pages/sheet.js';
import { Shell } from './pages/shell.js';
import { TradingPage } from './pages/trading.js';
import { ruleStories } from './rules.js';
import { controlUrl, mailUrl } from './settings.js';
import { words } from './words.js';

const PRODUCT = 'P002';

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
  const lines = await futures(adjustment, 3);
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

const stayed = (...people) =>
  Promise.all(people.map(({ page }) => page.evaluate(() => globalThis.notReloaded === true)));

/** P005 needs an approval: who gives, who approves and who trades all look on while it goes its way. */
async function wholeLife(browser) {
  const manager = await Person.at(browser, { height: 1200 });
  const risk = await Person.at(browser, { height: 1000 });
  const trader = await Person.at(browser, { height: 1000 });
  const people = [manager, risk, trader];
  await new LoginPage(manager, zh).as('manager1');
  await new LoginPage(risk, zh).as('risk1');
  await new LoginPage(trader, zh).as('trader2');
  await new Shell(risk, zh).go('approvals');
  await new Shell(trader, zh).go('trading');
  for (const person of [risk, trader]) await new Shell(person, zh).live().waitFor();
  for (const { page } of people) await page.evaluate(() => (globalThis.notReloaded = true));

  const { id, code, current } = await draftThenSubmit(manager);
  const given = new Sheet(manager, zh, id);
  await given.status('PENDING_APPROVAL').waitFor();

  const inbox = new InstructionsPage(risk, zh, 'approvals.title');
  await inbox.open(id);
  const judged = new Sheet(risk, zh, id);
  await judged.drawer.getByRole('region', { name: zh('drift.caption') }).waitFor();
  await risk.shoot('approve-dark-zh');
  assert.deepEqual(await findings(risk.page), []);
  const shown = () => risk.shoot('approving-dark-zh');
  await judged.act('act.approve', { before: shown });
  for (const sheet of [given, judged]) await sheet.status('APPROVED').waitFor();

  const trading = new TradingPage(trader, zh);
  await trading.pick(id);
  await trading.claim();
  await trader.shoot('claimed-dark-zh');
  assert.deepEqual(await findings(trader.page), []);
  // the market trades by itself too: what counts is that it goes on from where it was
  const filledFrom = (lots) =>
    until(
      `${lots} lots are filled`,
      () => trading.progress(),
      ({ done }) => done >= lots,
    );
  const before = await trading.progress();
  await trading.fill(2);
  const byHand = await filledFrom(before.done + 2);
  await given.status('EXECUTING').waitFor();
  // two of them may only confirm what was booked by hand, if the market trades at that price
  await byFeed(trading, id, 5);
  const { done, all } = await filledFrom(byHand.done + 3);
  assert.ok(done < all, `${done} of ${all} are filled`);
  await until(
    'the manager sees it too',
    () => given.filled(all),
    (lots) => lots >= done,
  );
  await trader.shoot('trading-dark-zh');
  await manager.shoot('executing-dark-zh');
  assert.deepEqual(await findings(manager.page), []);

  await given.act('act.amend', {
    confirm: 'amend.confirm',
    reason: '再加十手',
    before: async (dialog) => {
      await dialog.getByLabel(zh('adjust.targetOf', { code })).fill(String(current + 30));
      await manager.shoot('amend-dark-zh');
      assert.deepEqual(await findings(manager.page), []);
    },
  });
  await judged.tab('revisions');
  await judged.act('decision.do.APPROVED');
  await trading.ticket.getByRole('button', { name: zh('submit.open') }).click();
  const worked = new Sheet(trader, zh, id);
  await worked.tab('revisions');
  await trader.page.locator('.ag-row').first().waitFor(); // the list behind it, which is just read
  await trader.shoot('revision-dark-zh');
  assert.deepEqual(await findings(trader.page), []);
  await worked.button('decision.all.ACCEPTED').click();
  await worked
    .dialog('decision.do.ACCEPTED')
    .getByRole('button', { name: zh('decision.do.ACCEPTED') })
    .click();
  await given.tab('revisions');
  await given.drawer.getByText(zh('status.IN_FORCE'), { exact: true }).waitFor();

  await given.act('act.cancel', { reason: '行情有变' });
  await endedBy(worked, given);
  for (const sheet of [given, judged, worked]) await sheet.status('PARTIALLY_CANCELLED').waitFor();
  await given.tab('timeline');
  await manager.shoot('ended-dark-zh');
  assert.deepEqual(await findings(manager.page), []);
  await amongTheFills(trader, id);
  assert.deepEqual(await stayed(...people), [true, true, true]);
  assert.deepEqual(
    people.flatMap(({ complaints }) => complaints),
    [],
  );
  for (const person of people) await person.leave();
}

/** What was traded for it, by hand and by the market, stands among the fills of the day. */
async function amongTheFills(trader, id) {
  const { page } = trader;
  await page.keyboard.press('Escape');
  await new Shell(trader, zh).go('boards');
  await page.getByText(zh('board.fills'), { exact: true }).click();
  await page.getByRole('textbox', { name: zh('adjust.find') }).fill(String(id));
  const grid = new Grid(page, zh('board.fills'));
  const of = zh('board.col.instruction_id');
  await until(
    'its fills, and no others',
    () => grid.read(of),
    (rows) => rows.length > 1 && rows.every((row) => row[of] === String(id)),
  );
  await trader.shoot('board-fills-dark-zh');
  assert.deepEqual(await findings(page), []);
}

/** Twenty lots more in P005, first ten as a draft. */
async function draftThenSubmit(manager) {
  await new Shell(manager, zh).go('adjust');
  const adjustment = new AdjustmentPage(manager, zh);
  await adjustment.choose('P005');
  const [{ code, current }] = await futures(adjustment, 1);
  await adjustment.target(code, current + 10);
  await adjustment.note('先存草稿,再提交复核');
  const id = await adjustment.saveDraft();
  await manager.shoot('draft-dark-zh');
  assert.deepEqual(await findings(manager.page), []);
  await adjustment.target(code, current + 20);
  await adjustment.toReview();
  assert.equal(await adjustment.confirm(1), id);
  await adjustment.review.getByRole('button', { name: zh('submit.open') }).click();
  return { id, code, current };
}

/** The market trades so many lots of it; where the desk has no control, the trader books them himself. */
async function byFeed(trading, id, lots) {
  if (!controlUrl) return trading.fill(lots);
  const fill = `${controlUrl}/market/fill?instruction=${id}&lots=${lots}`;
  const answer = await fetch(fill, { method: 'POST' });
  assert.equal(answer.status, 200, await answer.text());
  return trading.ticket.getByText(zh('fill.FEED')).first().waitFor();
}

/** A trader who holds something of it confirms; else the cancel has ended it already. */
async function endedBy(worked, given) {
  await given.status('CANCELLING').or(given.status('PARTIALLY_CANCELLED')).first().waitFor();
  if (await given.status('CANCELLING').count()) {
    await worked.act('act.confirm');
  }
}

async function theyTalk(browser) {
  const people = [];
  for (const name of ['trader1', 'manager1']) {
    const person = await Person.at(browser);
    await new LoginPage(person, zh).as(name);
    people.push({ name, person, chat: new ChatPage(person, zh) });
  }
  const [trader, manager] = people;
  await new Shell(manager.person, zh).go('chat');
  await manager.chat.enter('P001');
  const question = `@trader1 铜能多买几手吗 <b>${Date.now()}</b>`;
  await manager.chat.say(question);
  const calls = trader.person.page.getByRole('region', { name: zh('calls.title') });
  const call = calls.getByRole('link', { name: zh('announce.mentioned') });
  await call.click();
  await trader.chat.said('manager1', question).waitFor();
  await call.waitFor({ state: 'hidden' });
  const answer = `可以: ${question}`;
  await trader.chat.say(answer);
  await manager.chat.said('trader1', answer).waitFor();
  for (const { person } of people) assert.deepEqual(await findings(person.page), []);
  await manager.person.shoot('chat-dark-zh');
  await manager.chat.search('可以');
  await manager.chat.said('manager1', question).waitFor({ state: 'hidden' });
  await manager.chat.said('trader1', answer).waitFor();
  for (const { person } of people) {
    assert.deepEqual(person.complaints, []);
    await person.leave();
  }
}

/** Found by code and product, by name and account, by exchange; few enough for all rows to be on the screen. */
async function fileOfTheScreen(browser) {
  const person = await Person.at(browser);
  await new LoginPage(person, zh).as('manager1');
  const positions = new PositionsPage(person, zh);
  await positions.grid.ready();
  for (const typed of ['if P001', '股指 f10012', 'cffex f50012', 'p00 etf']) {
    await positions.find(typed);
    await positions.sortBy(zh('col.code'));
    const same = async () => [await positions.shown(), await positions.exported()];
    await until(
      `the file of ${typed} is the screen`,
      same,
      ([screen, file]) => screen.length > 0 && JSON.stringify(file) === JSON.stringify(screen),
    );
  }
  assert.deepEqual(person.complaints, []);
  await person.leave();
}

async function boardsFill(browser) {
  const person = await Person.at(browser);
  await new LoginPage(person, zh).as('manager1');
  await new Shell(person, zh).go('boards');
  for (const board of ['acc', 'stock', 'pos_group_statistic']) {
    await person.page.getByText(zh(`board.${board}`), { exact: true }).click();
    await new Grid(person.page, zh(`board.${board}`)).ready();
    await person.shoot(`board-${board}-dark-zh`);
    assert.deepEqual(await findings(person.page), []);
  }
  await oneGrouping(person);
  assert.deepEqual(person.complaints, []);
  await person.leave();
}

/** The groups are those of one grouping from the start: totals come only when they are asked for. */
async function oneGrouping({ page }) {
  const grid = new Grid(page, zh('board.pos_group_statistic'));
  const group = zh('board.col.group');
  const groups = async () => (await grid.read(group)).map((row) => row[group]);
  await page.getByRole('textbox', { name: zh('adjust.find') }).fill('total');
  await until('no totals among the underlyings', groups, (shown) => shown.length === 0);
  await page.getByRole('combobox', { name: zh('board.groupBy') }).click();
  await page.getByTitle(zh('board.by.total'), { exact: true }).click();
  await until(
    'totals, and nothing else',
    groups,
    (shown) => shown.length > 0 && shown.every((one) => one === 'total'),
  );
}

async function administratorSeesRoles(browser) {
  const person = await Person.at(browser);
  await new LoginPage(person, zh).as('admin1');
  await new Shell(person, zh).go('roles');
  await person.page.getByRole('cell', { name: 'trader2', exact: true }).waitFor();
  await person.shoot('roles-dark-zh');
  assert.deepEqual(await findings(person.page), []);
  assert.deepEqual(person.complaints, []);
  await person.leave();
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
  await shell.go('approvals');
  await person.page.getByRole('heading', { name: en('approvals.title') }).waitFor();
  await person.shoot('approvals-light-en');
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
  ['an instruction goes from draft to its end before three people', wholeLife],
  ['manager1 and trader1 talk in the room of a product', theyTalk],
  ['a file holds what the screen shows', fileOfTheScreen],
  ['the boards fill with live rows', boardsFill],
  ['admin1 sees who may do what', administratorSeesRoles],
  ...ruleStories,
  ...attentionStories,
  ...riskStories,
  ['the desk reads well in English and light', lightAndEnglish],
  ['viewer1 is told that he may not adjust', viewerMayNot],
];
