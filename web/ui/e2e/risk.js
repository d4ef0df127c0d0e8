// Stories of limits, and of what a screen says of its surroundings.
import assert from 'node:assert/strict';
import { findings } from './axe.js';
import { Person } from './browser.js';
import { open, rest, until, zh } from './desk.js';
import { LoginPage } from './pages/login.js';
import { baseUrl } from './settings.js';

const LIMITED = 'P004';

const choose = async (page, dialog, label, option) => {
  await dialog.getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-item-option-content').getByText(option, { exact: true }).last().click();
};

async function crossedLimitCallsRisk(browser) {
  const risk = await open(browser, 'risk1');
  const { page } = risk;
  await page.getByRole('link', { name: zh('nav.risk') }).click();
  const name = `${LIMITED} ${zh('check.name.NET_DELTA')}`;
  await page
    .getByRole('region', { name: LIMITED })
    .getByText(/^\d.*%$/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: zh('risk.add') }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, dialog, zh('check.rule'), zh('check.name.NET_DELTA'));
  await choose(page, dialog, zh('risk.level'), zh('check.level.BLOCK'));
  await choose(page, dialog, zh('col.product'), LIMITED);
  await dialog.getByLabel(`${zh('risk.limit')} (%)`).fill('0.0001');
  await dialog.getByRole('button', { name: zh('risk.try') }).click();
  await dialog.getByText(`! ${zh('risk.crossed')}`).waitFor();
  await risk.shoot('rule-dark-zh');
  assert.deepEqual(await findings(page), []);
  await dialog.getByRole('button', { name: zh('risk.keep') }).click();
  const {
    results: [rule],
  } = await rulesOf(risk, 1);
  try {
    const alarm = page.getByRole('alertdialog', { name: zh('alarm.title') });
    await alarm.getByText(name, { exact: false }).waitFor();
    await alarm.getByRole('button', { name: zh('alarm.seen') }).click();
    await page
      .getByText(`! ${zh('check.level.BLOCK')} ${zh('risk.crossed')}`)
      .first()
      .waitFor();
    await risk.shoot('risk-dark-zh');
    assert.deepEqual(await findings(page), []);
    await page.getByRole('button', { name: `${zh('risk.acknowledge')} ${name}` }).click();
    await page.getByText(zh('risk.known')).waitFor();
    await page.getByRole('button', { name: `${zh('risk.remove')} #${rule.id} ${name}` }).click();
    await dialog.getByRole('textbox', { name: zh('act.reasonOptional') }).fill('演示结束');
    await dialog.getByRole('button', { name: zh('risk.remove') }).click();
    await rulesOf(risk, 0);
  } finally {
    const { results } = await page.evaluate(async () => (await fetch('wsapp/api/check-rules/')).json());
    for (const { id } of results) await rest(risk, 'DELETE', `check-rules/${id}/`);
  }
  assert.deepEqual(risk.complaints, []);
  await risk.leave();
}

/** The rules, once there are so many. */
const rulesOf = (person, count) =>
  until(
    `${count} rules`,
    () => person.page.evaluate(async () => (await fetch('wsapp/api/check-rules/')).json()),
    ({ results }) => results.length === count,
  );

async function surroundingsAreTold(browser) {
  const person = await Person.at(browser);
  const { page } = person;
  await new LoginPage(person, zh).open();
  await page.getByText(zh('environment.DEMO')).waitFor();
  await person.shoot('login-dark-zh');
  assert.deepEqual(await findings(page), []);
  await new LoginPage(person, zh).as('manager1');
  await page.getByText(zh('environment.DEMO')).waitFor();
  await page.getByRole('button', { name: new RegExp(zh('phases.title')) }).click();
  await page
    .getByRole('region', { name: zh('phases.title') })
    .getByText('CFFEX')
    .waitFor();
  await person.shoot('phases-dark-zh');
  assert.deepEqual(person.complaints, []);
  await person.leave();
}

async function whoLooksIsSeen(browser) {
  const manager = await open(browser, 'manager1');
  const trader = await open(browser, 'trader1');
  const { id } = await rest(manager, 'POST', 'instructions/adjustment/', {
    product_code: 'P001',
    adjustments: [{ c_instrument_id: '600519', adjusted_position: '20100' }],
  });
  const go = ({ page }) => page.goto(`${baseUrl}#/instructions/${id}`);
  await go(trader);
  await trader.page.getByRole('tab').first().waitFor();
  await go(manager);
  await manager.page.getByText(zh('instruction.viewers', { who: 'trader1' })).waitFor();
  await manager.shoot('viewers-dark-zh');
  for (const person of [manager, trader]) {
    assert.deepEqual(person.complaints, []);
    await person.leave();
  }
}

export const riskStories = [
  ['a limit that is crossed calls risk', crossedLimitCallsRisk],
  ['a screen says which desk it is of and what the exchanges do', surroundingsAreTold],
  ['who looks at an instruction is seen', whoLooksIsSeen],
];
