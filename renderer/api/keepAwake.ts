/** Typing and pointing keep the idle lock away; the program is told at most so often, in ms. */
const tellEvery = 20_000;

/** Tells the program that somebody is there, while they are; gives the way to stop. */
export function keepAwake(touch: () => void, now: () => number): () => void {
  let told = -Infinity;
  const notice = () => {
    if (now() - told < tellEvery) return;
    told = now();
    touch();
  };
  const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
  for (const sign of signs) window.addEventListener(sign, notice, { passive: true, capture: true });
  return () => {
    for (const sign of signs) window.removeEventListener(sign, notice, { capture: true });
  };
}
