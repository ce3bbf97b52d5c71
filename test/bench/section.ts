import { bookingFigures } from './booking.bench.ts';
import { bookFigures } from './book.bench.ts';
import { evidenceFigures } from './evidence.bench.ts';
import type { Figure } from './figure.ts';
import { importFigures, quietListWindow } from './import.bench.ts';
import { importByHand } from './importByHand.ts';
import { letterFigures } from './letters.bench.ts';
import { listFigures } from './lists.bench.ts';
import { copyOf, openingFigures, sampleFigures } from './opening.bench.ts';
import { planFigures } from './plan.bench.ts';
import { recallFigures } from './recall.bench.ts';
import { simulationAnswer } from './simulation.bench.ts';
import { raceFigures } from './races.bench.ts';
import { writeSystmoneCsv } from './systmoneCsv.ts';
import { yearFigures } from './year.bench.ts';

/** What a part of the measurements is asked with. Each runs in a process of its own, so that its memory is its own. */
export type SectionQuestion = {
  section:
    | 'opening'
    | 'sample'
    | 'lists'
    | 'evidence'
    | 'recall'
    | 'booking'
    | 'races'
    | 'book'
    | 'year'
    | 'list'
    | 'quiet'
    | 'by hand'
    | 'import'
    | 'letters'
    | 'simulation'
    | 'plan';
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

process.once('message', (question: SectionQuestion) => {
  void answer(question).then(
    (given) => process.send?.(given, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
});

async function answer(question: SectionQuestion): Promise<SectionAnswer> {
  const { folder, practicePeople, people, today, year, list } = question;
  const said: string[] = [];
  switch (question.section) {
    case 'opening':
      return { said, figures: await openingFigures(folder, practicePeople, year) };
    case 'sample':
      return { said, figures: await sampleFigures() };
    case 'lists':
      return { said, figures: await listFigures(folder, practicePeople, today) };
    case 'recall':
      return { said, figures: await recallFigures(copyOf(folder, 'recall'), practicePeople, today) };
    case 'booking':
      return {
        said,
        figures: await bookingFigures(copyOf(folder, 'booking'), practicePeople, today),
      };
    case 'races':
      return { said, figures: await raceFigures((line) => said.push(line)) };
    case 'book':
      return { said, figures: await bookFigures(copyOf(folder, 'book'), practicePeople, today) };
    case 'year':
      return { said, figures: await yearFigures(copyOf(folder, 'year'), practicePeople, today) };
    case 'evidence':
      return {
        said,
        figures: await evidenceFigures(copyOf(folder, 'evidence'), practicePeople, today),
      };
    case 'list':
      await writeSystmoneCsv({ path: list, people, today, seed, after: practicePeople });
      return { said };
    case 'quiet':
      return { said, listWindow: await quietListWindow(folder, today) };
    case 'by hand':
      return { said, seconds: await importByHand(list, `${folder}-by-hand.db`) };
    case 'import': {
      const { seconds, listWindow } = question;
      const asked = { folder: copyOf(folder, 'import'), list, people, today };
      return { said, figures: await importFigures(asked, { seconds, listWindow }) };
    }
    case 'simulation':
      return simulationAnswer({ folder, people, seed });
    case 'plan':
      return { said, figures: await planFigures() };
    case 'letters':
      return { said, figures: await letterFigures(people, (line) => said.push(line)) };
  }
}
