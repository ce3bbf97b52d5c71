import { copyOf } from './copyOf.ts';
import type { Figure } from './figure.ts';

/** What a part of the measurements is asked with. Each runs in a process of its own, so that its memory is its own. */
export type SectionQuestion = {
  section: keyof typeof sections;
  /** A practice of `practicePeople` invented people. */
  folder: string;
  practicePeople: number;
  people: number;
  today: string;
  year: number;
  list: string;
  seconds: number;
  listWindow: readonly number[];
};
export type SectionAnswer = {
  figures?: Figure[];
  seconds?: number;
  listWindow?: number[];
  said: string[];
  wrong?: string[];
};

const seed = 2026;

type Answer = Omit<SectionAnswer, 'said'>;
type Section = (question: SectionQuestion, say: (line: string) => void) => Promise<Answer>;

/** Each loads what it measures and nothing else: the memory of a process is a figure, too. */
const sections = {
  opening: async ({ folder, practicePeople, year }) => {
    const { openingFigures } = await import('./opening.bench.ts');
    return { figures: await openingFigures(folder, practicePeople, year) };
  },
  sample: async () => {
    const { sampleFigures } = await import('./opening.bench.ts');
    return { figures: await sampleFigures() };
  },
  lists: async ({ folder, practicePeople, today }) => {
    const { listFigures } = await import('./lists.bench.ts');
    return { figures: await listFigures(folder, practicePeople, today) };
  },
  recall: async ({ folder, practicePeople, today }) => {
    const { recallFigures } = await import('./recall.bench.ts');
    return { figures: await recallFigures(copyOf(folder, 'recall'), practicePeople, today) };
  },
  evidence: async ({ folder, practicePeople, today }) => {
    const { evidenceFigures } = await import('./evidence.bench.ts');
    return { figures: await evidenceFigures(copyOf(folder, 'evidence'), practicePeople, today) };
  },
  booking: async ({ folder, practicePeople, today }) => {
    const { bookingFigures } = await import('./booking.bench.ts');
    return { figures: await bookingFigures(copyOf(folder, 'booking'), practicePeople, today) };
  },
  book: async ({ folder, practicePeople, today }) => {
    const { bookFigures } = await import('./book.bench.ts');
    return { figures: await bookFigures(copyOf(folder, 'book'), practicePeople, today) };
  },
  year: async ({ folder, practicePeople, today }) => {
    const { yearFigures } = await import('./year.bench.ts');
    return { figures: await yearFigures(copyOf(folder, 'year'), practicePeople, today) };
  },
  plan: async () => {
    const { planFigures } = await import('./plan.bench.ts');
    return { figures: await planFigures() };
  },
  races: async (_question, say) => {
    const { raceFigures } = await import('./races.bench.ts');
    return { figures: await raceFigures(say) };
  },
  list: async ({ list, people, today, practicePeople }) => {
    const { writeSystmoneCsv } = await import('./systmoneCsv.ts');
    await writeSystmoneCsv({ path: list, people, today, seed, after: practicePeople });
    return {};
  },
  'by hand': async ({ list, folder }) => {
    const { importByHand } = await import('./importByHand.ts');
    return { seconds: await importByHand(list, `${folder}-by-hand.db`) };
  },
  quiet: async ({ folder, today }) => {
    const { quietListWindow } = await import('./import.bench.ts');
    return { listWindow: await quietListWindow(folder, today) };
  },
  import: async ({ folder, list, people, today, seconds, listWindow }) => {
    const { importFigures } = await import('./import.bench.ts');
    const asked = { folder: copyOf(folder, 'import'), list, people, today };
    return { figures: await importFigures(asked, { seconds, listWindow }) };
  },
  letters: async ({ people }, say) => {
    const { letterFigures } = await import('./letters.bench.ts');
    return { figures: await letterFigures(people, say) };
  },
  simulation: async ({ folder, people }) => {
    const { simulationAnswer } = await import('./simulation.bench.ts');
    return simulationAnswer({ folder, people, seed });
  },
} satisfies Record<string, Section>;

process.once('message', (question: SectionQuestion) => {
  const said: string[] = [];
  void sections[question.section](question, (line) => said.push(line)).then(
    (given) => process.send?.({ said, ...given }, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
});
