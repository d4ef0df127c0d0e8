import { Component, type ReactNode } from 'react';
import i18next from 'i18next';
import { Blank } from './Blank';

/** One panel may fail without taking the desk with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Blank title={i18next.t('app.broken')}>
        <p>{i18next.t('app.brokenHint')}</p>
        <button type="button" onClick={() => this.setState({ failed: false })}>
          {i18next.t('app.retry')}
        </button>
      </Blank>
    );
  }
}
