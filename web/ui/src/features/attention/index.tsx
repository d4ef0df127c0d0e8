import { Alarms } from './Alarms';
import { Calls } from './Calls';
import { ProductWatch } from './ProductWatch';

/** What calls a person, whatever screen he is at. */
export function Attention() {
  return (
    <>
      <Calls />
      <Alarms />
      <ProductWatch />
    </>
  );
}
