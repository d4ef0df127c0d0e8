/**
 * A date, or a moment, as the desk writes it, beside the field that holds it: the browser shows its own fields in
 * its own language, where 03/04 may be a day of March or of April. Who hears the field is told its parts by name.
 * It keeps its room while there is none, so that no field moves under the fingers.
 */
export function AsWritten({ value }: { value: string }) {
  return (
    <span className="written muted" aria-hidden>
      {value.replace('T', ' ')}
    </span>
  );
}
