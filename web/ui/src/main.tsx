import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { onDenied, onLoggedOut, speak } from './api/http';
import { Root } from './app/Root';
import { lost, rolesMayHaveChanged } from './app/session';
import { type Settings, useSettings } from './app/settings';
import { startTexts } from './i18n';
import './theme/tokens.css';
import './theme/desk.css';

/** On the page before React paints, because the kit reads its colours from there. */
function dress({ theme, colours, density, language }: Settings): void {
  Object.assign(document.documentElement.dataset, { theme, colours, density });
  document.documentElement.lang = language;
  speak(language);
}

dress(useSettings.getState());
useSettings.subscribe(dress);
startTexts(useSettings.getState().language);
onLoggedOut(lost);
onDenied(rolesMayHaveChanged);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
}
