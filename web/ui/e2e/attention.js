// Stories of what calls for a person, and of hands that stay on the keys.
import assert from 'node:assert/strict';
import { findings } from './axe.js';
import { open, rest, zh } from './desk.js';
import { Shell } from './pages/shell.js';

const STOPPED = 'P003';

async function stopIsAnAlarm(browser) {
  const trader = await open(browser, 'trader1');
  const manager = await open(browser, 'manager1');
  const risk = await open(browser, 'risk1');
  const waiting = trader.page.getByRole('region', { name: zh('calls.title') });
  for (const code of ['600519', '000001']) {
    const { id } = await rest(manager, 'POST', 'instructions/adjustment/', {
      product_code: STOPPED,
      adjustments: [{ c_instrument_id: code, adjusted_position: '20000' }],
    });
    await waiting.getByRole('link', { name: zh('announce.given', { id }), exact: true }).waitFor();
  }
  await rest(risk, 'POST', `products/${STOPPED}/stop/`, { action: 'PAUSE', reason: '行情异常' });
  for (const { page } of [trader, manager]) {
    const alarm = page.getByRole('alertdialog', { name: zh('alarm.title') });
    await alarm.getByText('行情异常').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await alarm.isVisible(), true);
    assert.deepEqual(await findings(page), []);
    await alarm.getByRole('button', { name: zh('alarm.seen') }).click();
    await alarm.waitFor({ state: 'hidden' });
  }
  assert.equal(await risk.page.getByRole('alertdialog').count(), 0);
  await trader.page.getByRole('button', { name: new RegExp(`^${zh('notices.title')}`) }).click();
  const told = trader.page.getByRole('list', { name: zh('notices.title') });
  await told.getByText(zh('notices.level.alarm'), { exact: true }).first().waitFor();
  await trader.shoot('notices-dark-zh');
  assert.deepEqual(await findings(trader.page), []);
  for (const person of [trader, manager, risk]) await person.leave();
}

/** The version is the one that counts now, whoever set it before. */
async function takes(risk, state) {
  const path = `products/${STOPPED}/`;
  const { version } = await rest(risk, 'GET', path);
  await rest(risk, 'PUT', path, { state, version });
}

/** While the line of instructions is heard nothing asks for products: the alarm can only come by it. */
async function haltIsHeard(browser) {
  const trader = await open(browser, 'trader1');
  const risk = await open(browser, 'risk1');
  const { page } = trader;
  const shell = new Shell(trader, zh);
  await shell.go('instructions');
  await shell.live().waitFor();
  try {
    await takes(risk, 'HALTED');
    const alarm = page.getByRole('alertdialog', { name: zh('alarm.title') });
    await alarm.getByText(zh('announce.HALTED', { product: STOPPED })).waitFor();
    // a reading would not know by whom
    await alarm.getByText('risk1').waitFor();
    await trader.shoot('halted-dark-zh');
    await alarm.getByRole('button', { name: zh('alarm.seen') }).click();
    await alarm.waitFor({ state: 'hidden' });
  } finally {
    await takes(risk, 'ACTIVE');
  }
  for (const person of [trader, risk]) await person.leave();
}

async function handsStayOnTheKeys(browser) {
  const trader = await open(browser, 'trader1');
  const { page } = trader;
  const find = page.getByRole('textbox', { name: zh('positions.search') });
  await find.waitFor();
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: zh('keys.title') });
  await list.waitFor();
  await trader.shoot('keys-dark-zh');
  assert.deepEqual(await findings(page), []);
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  await page.keyboard.press('/');
  await page.keyboard.type('IF');
  assert.equal(await find.inputValue(), 'IF');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: zh('keys.palette') });
  await palette.locator('input:focus').waitFor();
  await page.keyboard.type('IF26');
  await palette.getByRole('option', { name: /^IF26/ }).first().waitFor();
  assert.deepEqual(await findings(page), []);
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/boards\/IF26/);
  await page.keyboard.press('Control+Alt+d');
  await page.getByRole('dialog', { name: zh('support.title') }).waitFor();
  await trader.shoot('support-dark-zh');
  assert.deepEqual(await findings(page), []);
  await trader.leave();
}

export const attentionStories = [
  ['a product that is stopped is an alarm for those who work in it', stopIsAnAlarm],
  ['that a product is halted is heard at once', haltIsHeard],
  ['pages, contracts and support are reached by keys', handsStayOnTheKeys],
];
