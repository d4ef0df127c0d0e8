import { useEffect, useState } from 'react';

const SECOND_MS = 1000;

/** Frames the browser painted within the last second; undefined until there was one. */
export function useFrames(): number | undefined {
  const [frames, setFrames] = useState<number>();
  useEffect(() => {
    let began = performance.now();
    let count = 0;
    let next = 0;
    const paint = (now: number) => {
      count++;
      if (now - began >= SECOND_MS) {
        setFrames(Math.round((count * SECOND_MS) / (now - began)));
        began = now;
        count = 0;
      }
      next = requestAnimationFrame(paint);
    };
    next = requestAnimationFrame(paint);
    return () => cancelAnimationFrame(next);
  }, []);
  return frames;
}
