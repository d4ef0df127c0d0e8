import { crc32 } from '../live/checksum';
import type { Row } from '../live/protocol';
import type { Wire } from '../live/socket';

/** The server's end of one socket, moved by the test. */
export class FakeSocket implements Wire {
  onopen: Wire['onopen'] = null;
  onmessage: Wire['onmessage'] = null;
  onclose: Wire['onclose'] = null;
  readonly asked: Record<string, unknown>[] = [];
  closedByClient = false;

  send(text: string): void {
    this.asked.push(JSON.parse(text) as Record<string, unknown>);
  }

  close(): void {
    this.closedByClient = true;
  }

  accept(): void {
    this.onopen?.(new Event('open'));
  }

  say(frame: unknown): void {
    const data: unknown = typeof frame === 'string' ? frame : JSON.stringify(frame);
    this.onmessage?.(new MessageEvent('message', { data }));
  }

  end(code: number): void {
    this.onclose?.(new CloseEvent('close', { code }));
  }

  get subscribes(): Record<string, unknown>[] {
    return this.asked.filter((message) => message.op === 'subscribe');
  }
}

export class FakeServer {
  readonly sockets: FakeSocket[] = [];

  readonly dial = (): Wire => {
    const socket = new FakeSocket();
    this.sockets.push(socket);
    return socket;
  };

  get last(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (!socket) throw new Error('nobody has connected');
    return socket;
  }
}

export const snapshot = (epoch: string, seq: number, rows: readonly Row[], last = true) => ({
  type: 'snapshot',
  epoch,
  seq,
  as_of: '2026-11-23T10:00:00+08:00',
  rows,
  last,
});

export const delta = (
  epoch: string,
  prev: number,
  seq: number,
  rows: readonly Row[],
  more: { removed?: string[]; last?: boolean } = {},
) => ({ type: 'delta', epoch, seq, prev, as_of: '2026-11-23T10:00:01+08:00', rows, ...more });

/** What an honest server says it holds. */
export const heartbeat = (epoch: string, seq: number, rows: readonly Row[], more: object = {}) => ({
  type: 'heartbeat',
  epoch,
  seq,
  rows: rows.length,
  checksum: (rows.reduce((sum, row) => sum + crc32(`${row.key}|${row.seq}`), 0) % 2 ** 32)
    .toString(16)
    .padStart(8, '0'),
  feed_age_ms: 120,
  stale: false,
  ...more,
});
