import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { UNITS, type Unit } from '../domain/amounts';
import type { Language } from '../i18n';
import type { Kind } from './preference';

const THEMES = ['dark', 'light'] as const;
const COLOURS = ['red-up', 'green-up', 'safe'] as const;
export const DENSITIES = ['compact', 'normal', 'comfortable'] as const;
export type Theme = (typeof THEMES)[number];
export type Colours = (typeof COLOURS)[number];
export type Density = (typeof DENSITIES)[number];

/** How this person wants to see the desk; kept in this browser, and on the desk for each user. */
export interface Settings {
  language: Language;
  theme: Theme;
  colours: Colours;
  flash: boolean;
  /** What money is counted in. */
  unit: Unit;
  sound: boolean;
  /** Percent. */
  volume: number;
  /** How high the rows are; the style sheet says it in pixels. */
  density: Density;
}

const FIRST: Settings = {
  language: 'zh-CN',
  theme: 'dark',
  colours: 'red-up',
  flash: true,
  unit: 'yuan',
  sound: true,
  volume: 30,
  density: 'normal',
};

export const useSettings = create<Settings>()(
  persist<Settings>(() => FIRST, { name: 'hs-desk.settings', version: 1 }),
);

/** What the desk keeps of it under one name; mails follow the language, which has a name of its own. */
export type Display = Partial<Omit<Settings, 'language'>>;

let early: Partial<Settings> = {};
let keep: ((choice: Partial<Settings>) => void) | undefined;

/** A choice of the person, shown at once and kept. */
export const change = (choice: Partial<Settings>): void => {
  useSettings.setState(choice);
  if (keep) keep(choice);
  else early = { ...early, ...choice };
};

/** What is known of the person's choices, without being one. */
export const adopt = (known: Partial<Settings>): void => {
  useSettings.setState(known);
};

/** Every choice from now on, and first what was chosen while nobody was logged in. */
export function onChoice(listener: (choice: Partial<Settings>) => void): () => void {
  keep = listener;
  if (Object.keys(early).length) listener(early);
  early = {};
  return () => {
    if (keep === listener) keep = undefined;
  };
}

export const LANGUAGE: Kind<Language> = {
  parse: (value) => {
    if (typeof value !== 'string') return undefined;
    return /^zh\b/i.test(value) ? 'zh-CN' : /^en\b/i.test(value) ? 'en' : undefined;
  },
  lay: (_, tag) => tag,
};

const among = <V extends string>(all: readonly V[], value: unknown): V | undefined =>
  all.find((one) => one === value);

export const DISPLAY: Kind<Display> = {
  parse: (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const { theme, colours, flash, density, unit, sound, volume } = value as Record<string, unknown>;
    const known = {
      theme: among(THEMES, theme),
      colours: among(COLOURS, colours),
      density: among(DENSITIES, density),
      unit: among(UNITS, unit),
    };
    return {
      ...(known.theme && { theme: known.theme }),
      ...(known.colours && { colours: known.colours }),
      ...(typeof flash === 'boolean' && { flash }),
      ...(known.unit && { unit: known.unit }),
      ...(typeof sound === 'boolean' && { sound }),
      ...(typeof volume === 'number' && volume > 0 && volume <= 100 && { volume }),
      ...(known.density && { density: known.density }),
    };
  },
  lay: (below, choice) => ({ ...below, ...choice }),
};
