import { hashOf } from '../../app/routes';
import { useUser } from '../../app/session';
import { type Part, partsOf } from './mentions';

function Named({ of }: { of: Part }) {
  const { username } = useUser();
  switch (of.kind) {
    case 'text':
      return of.text;
    case 'person':
      return <strong className={of.username === username ? 'warn' : ''}>{of.text}</strong>;
    case 'instruction':
      return (
        <a className="accent" href={hashOf({ page: 'instructions', id: of.id })}>
          {of.text}
        </a>
      );
  }
}

/** What was said, always as text; whom and what it names stands out. */
export function Words({ of }: { of: string }) {
  return (
    <span className="said">
      {partsOf(of).map((part, at) => (
        <Named key={`${at}|${part.text}`} of={part} />
      ))}
    </span>
  );
}
