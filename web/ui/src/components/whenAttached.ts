/** Acts once the kit has put the element into the page, which may be after its first effects; the answer calls it off. */
export function whenAttached(element: Element | null, act: () => void): () => void {
  if (element?.isConnected) {
    act();
    return () => undefined;
  }
  const frame = requestAnimationFrame(act);
  return () => cancelAnimationFrame(frame);
}
