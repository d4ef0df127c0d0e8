/** The part of a browser's WebSocket that the feed uses; tests bring their own. */
export interface Wire {
  send(text: string): void;
  close(): void;
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
}

export type Dial = (url: string) => Wire;

export const dial: Dial = (url) => new WebSocket(url);

/** Why a socket ended, as far as the feed acts on it. */
export type Ending = 'denied' | 'busy' | 'moving' | 'broken';

export function ending(code: number): Ending {
  if (code === 1008) return 'denied';
  if (code === 1013 || code === 4429) return 'busy';
  if (code === 1001 || code === 1012) return 'moving';
  return 'broken';
}
