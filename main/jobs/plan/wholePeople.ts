import type { Highs } from 'highs';
import { modelOf, perPerson, type Master } from './planModel.ts';
import type { Column } from './planKinds.ts';

type Question = {
  master: Master;
  columns: readonly Column[];
  /** How often each column is taken in an answer that is known; what comes back is never worse. */
  start: Float64Array;
  seconds: number;
  /** Near enough to the best of these ways, as a share: 0.01 is 1 %. */
  gap: number;
  onBetter?: (counts: Float64Array) => void;
  onBound?: (bound: number) => void;
};

/** `bound`: no answer over these ways is below it. */
export type Whole = { counts: Float64Array; bound: number };

/** The best answer with whole people over some ways, as far as time allows. */
export function solveWhole(highs: Highs, question: Question): Whole {
  const { master, columns, start, seconds, gap, onBetter, onBound } = question;
  const model = highs.createModel(modelOf(highs, columns, { ...master, whole: true }));
  const { mipImprovingSolution, mipLogging } = highs.constants.callbackType;
  // Points and people are whole numbers: an answer less than one from the bound is the best. Where one more person is worth
  // all points, so is one near enough in points.
  const absGap = master.goal === 'people' ? gap * perPerson : 0.999;
  try {
    model.options.set({
      output_flag: false,
      time_limit: Math.max(0.1, seconds),
      mip_rel_gap: master.goal === 'people' ? 0 : gap,
      mip_abs_gap: absGap,
      random_seed: 1,
    });
    model.setSolution({ colValue: start });
    model.run({
      [mipImprovingSolution]({ data }) {
        if (data.mip_solution) onBetter?.(data.mip_solution);
        return undefined;
      },
      [mipLogging]({ data }) {
        if (data.mip_dual_bound !== undefined) onBound?.(data.mip_dual_bound);
        return undefined;
      },
    });
    const found = model.info.get('primal_solution_status') === 2;
    return {
      counts: found ? model.getSolution().colValue : start,
      bound: Number(model.info.get('mip_dual_bound')),
    };
  } finally {
    model.dispose();
  }
}
