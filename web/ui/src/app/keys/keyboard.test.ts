// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { altGraphIs } from '../../test/altGraph';
import { type Key, Keyboard } from './keyboard';
import { type Layer } from './layers';
import { type Press, pressOfPage } from './press';

const CHORDS: Readonly<Record<string, KeyboardEventInit>> = {
  '/': { key: '/', code: 'Slash' },
  '?': { key: '?', code: 'Slash', shiftKey: true },
  'Ctrl+K': { key: 'k', code: 'KeyK', ctrlKey: true },
  'Alt+2': { key: '2', code: 'Digit2', altKey: true },
};

const act = vi.fn();
let keyboard: Keyboard;
let takeBack: () => void;

const key = (press: Press, over?: Layer): Key => ({
  press,
  group: 'desk',
  text: press,
  act: () => void act(press),
  ...(over && { over }),
});
/** True when the browser would still do what it does with the key. */
const press = (of: string, more: KeyboardEventInit = {}, at: Element = document.body) =>
  fireEvent.keyDown(at, { ...CHORDS[of], ...more });

function put(html: string): Element {
  document.body.innerHTML = html;
  return document.body.querySelector('[data-here]') ?? document.body;
}

beforeEach(() => {
  act.mockClear();
  altGraphIs(false);
  document.body.innerHTML = '';
  keyboard = new Keyboard();
  takeBack = keyboard.declare([key('/'), key('?', 'sheet'), key('Ctrl+K', 'sheet'), key('Alt+2', 'sheet')]);
});
afterEach(() => takeBack());

test.each(Object.keys(CHORDS))('%s does its act, and the browser nothing', (of) => {
  expect(press(of)).toBe(false);
  expect(act.mock.calls).toEqual([[of]]);
});

test('a key that is held down acts once', () => {
  press('Ctrl+K');
  expect(press('Ctrl+K', { repeat: true })).toBe(false);
  expect(act).toHaveBeenCalledTimes(1);
});

test.each([
  ['with another modifier', { shiftKey: true }],
  ['with the system key', { metaKey: true }],
  ['without its modifier', { altKey: false }],
  ['on the number pad, where Alt writes codes', { code: 'Numpad2' }],
  ['while an input method composes', { isComposing: true }],
])('Alt+2 %s is not ours', (_, more) => {
  expect(press('Alt+2', more)).toBe(true);
  expect(act).not.toHaveBeenCalled();
});

test('AltGr writes a letter, though it says Alt on some machines', () => {
  altGraphIs(true);
  expect(press('Alt+2')).toBe(true);
  expect(act).not.toHaveBeenCalled();
});

test('Alt and a digit go by the place of the key, whatever it writes', () => {
  press('Alt+2', { key: '™' });
  expect(act).toHaveBeenCalledWith('Alt+2');
});

describe('in a field', () => {
  test.each([
    '<input data-here>',
    '<input type="search" data-here>',
    '<textarea data-here></textarea>',
    '<div contenteditable="true"><b data-here></b></div>',
  ])('%s plain keys are letters, chords are not', (html) => {
    const field = put(html);
    expect([press('/', {}, field), press('?', {}, field)]).toEqual([true, true]);
    expect(act).not.toHaveBeenCalled();
    press('Alt+2', {}, field);
    expect(act.mock.calls).toEqual([['Alt+2']]);
  });

  test.each(['checkbox', 'radio'])('a %s takes no letters', (type) => {
    press('/', {}, put(`<input type="${type}" data-here>`));
    expect(act).toHaveBeenCalledWith('/');
  });
});

describe('under a layer', () => {
  const sheet = '<div class="ant-drawer-section" role="dialog" aria-modal="true"></div>';
  const dialog = '<div class="ant-modal" role="dialog" aria-modal="true"></div>';
  const worked = () => {
    for (const of of Object.keys(CHORDS)) expect(press(of)).toBe(false);
    return act.mock.calls.map(([of]) => String(of));
  };

  test('a sheet covers the keys of the page only', () => {
    put(sheet);
    expect(worked()).toEqual(['?', 'Ctrl+K', 'Alt+2']);
  });

  test('a dialog waits for its answer, also over a sheet', () => {
    put(sheet + dialog);
    expect(worked()).toEqual([]);
  });

  test('an alarm waits for its answer, whatever it lies over', () => {
    put(`${sheet}<dialog open role="alertdialog"></dialog>`);
    expect(worked()).toEqual([]);
  });

  test('what is hidden or leaves the page in use covers nothing', () => {
    put(`<div style="display: none">${dialog}</div><div role="dialog" aria-modal="false"></div>`);
    expect(worked()).toEqual(Object.keys(CHORDS));
  });
});

test('of two with the same pressing the later counts, until it is taken back', () => {
  const later = keyboard.declare([
    { press: '/', group: 'page', text: 'later', act: () => void act('later') },
  ]);
  press('/');
  later();
  press('/');
  expect(act.mock.calls).toEqual([['later'], ['/']]);
});

test('what two parts declare alike stays until both take it back', () => {
  const keys = [key('/')];
  const [one, other] = [keyboard.declare(keys), keyboard.declare(keys)];
  const count = () => keyboard.keys.filter(({ press: its }) => its === '/').length;
  expect(count()).toBe(3);
  one();
  expect(count()).toBe(2);
  other();
  expect(count()).toBe(1);
});

test('a key that is only told of is left to whoever hears it', () => {
  const told = keyboard.declare([{ press: 'Enter', group: 'page', text: 'open' }]);
  expect(keyboard.keys.at(-1)).toMatchObject({ press: 'Enter', text: 'open' });
  expect(fireEvent.keyDown(document.body, { key: 'Enter', code: 'Enter' })).toBe(true);
  told();
});

test('a page has the digit of its place, the tenth has none', () => {
  expect([pressOfPage(0), pressOfPage(9), pressOfPage(10)]).toEqual(['Alt+1', 'Alt+0', undefined]);
});
