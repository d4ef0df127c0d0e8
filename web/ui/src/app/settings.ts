import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Language } from '../i18n';

export type Theme = 'dark' | 'light';
export type Colours = 'red-up' | 'green-up' | 'safe';

/** How this person wants to see the desk; kept in this browser. */
export interface Settings {
  language: Language;
  theme: Theme;
  colours: Colours;
  flash: boolean;
}

export const useSettings = create<Settings>()(
  persist<Settings>(() => ({ language: 'zh-CN', theme: 'dark', colours: 'red-up', flash: true }), {
    name: 'hs-desk.settings',
    version: 1,
  }),
);

export const change = (settings: Partial<Settings>): void => {
  useSettings.setState(settings);
};
