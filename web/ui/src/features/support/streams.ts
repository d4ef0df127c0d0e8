import type { Hub, Topic } from '../../live/hub';

export interface Stream {
  name: 'pos' | 'instruction' | 'chat' | keyof Hub['boards'];
  topic: Topic;
  /** Where it holds rows: of events none are kept. */
  rows?: { size: number };
}

export function streamsOf({ pos, positions, instruction, chat, boards }: Hub): readonly Stream[] {
  const names = Object.keys(boards) as (keyof typeof boards)[];
  return [
    { name: 'pos', topic: pos, rows: positions },
    { name: 'instruction', topic: instruction },
    { name: 'chat', topic: chat },
    ...names.map((name) => ({ name, topic: boards[name].topic, rows: boards[name].store })),
  ];
}
