/** One line of the table: what was measured, beside the least it could have taken here and now. */
export type Figure = {
  what: string;
  people: number;
  unit: 'ms' | 's' | 'MB';
  /** Of a single measurement both are that one. */
  p50: number;
  p95: number;
  /** The same done by hand in the same run; null where there is nothing to compare with. */
  floor: { what: string; p50: number; p95: number } | null;
  goal: Goal | null;
  /** Which of several questions was the slowest, or why there is no figure. */
  note?: string;
};

/** `p95` at most; `ratio` at most, of the medians. */
export type Goal = { p95?: number; ratio?: number };

export function figureOf(
  { what, people, goal, note }: Pick<Figure, 'what' | 'people' | 'goal'> & { note?: string },
  samples: readonly number[],
  floor: { what: string; samples: readonly number[] } | null,
): Figure {
  return {
    what,
    people,
    unit: 'ms',
    ...middleAndWorst(samples),
    floor: floor && { what: floor.what, ...middleAndWorst(floor.samples) },
    goal,
    ...(note === undefined ? {} : { note }),
  };
}

/** A thing measured once. */
export function single(
  figure: Pick<Figure, 'what' | 'people' | 'unit' | 'goal' | 'note'> & {
    value: number;
    floor?: [string, number];
  },
): Figure {
  const { value, floor, ...rest } = figure;
  return {
    ...rest,
    p50: value,
    p95: value,
    floor: floor ? { what: floor[0], p50: floor[1], p95: floor[1] } : null,
  };
}

function middleAndWorst(samples: readonly number[]): { p50: number; p95: number } {
  const sorted = samples.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

export function ratioOf({ p50, floor }: Figure): number | null {
  return floor === null ? null : p50 / floor.p50;
}

export function isMet(figure: Figure): boolean | null {
  const { goal, p95 } = figure;
  if (goal === null) return null;
  const ratio = ratioOf(figure);
  return (
    (goal.p95 === undefined || p95 <= goal.p95) &&
    (goal.ratio === undefined || ratio === null || ratio <= goal.ratio)
  );
}
