/** Of the windows of one browser one acts at a time; where the line is not secure browsers have no locks, and all act. */
export async function alone<T>(name: string, act: () => Promise<T>): Promise<T> {
  const { locks } = navigator as Partial<Navigator>;
  return locks ? await locks.request(name, act) : await act();
}
