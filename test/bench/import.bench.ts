import { figureOf, single, type Figure } from './figure.ts';
import { openHouse, type House } from './openHouse.ts';
import { processorSeconds, timed } from './timings.ts';
import { askForList, watchLists } from './watchLists.ts';

type Question = { folder: string; list: string; people: number; today: string };
type Floor = { seconds: number; listWindow: readonly number[] };
/** One part of an import: how long it took, and what a list took that somebody looked at meanwhile. */
type Phase = { seconds: number; processor: number; lists: number[] };

/**
 * Takes a SystmOne-shaped list into a practice at work: how long, with how much memory, and what somebody notices who
 * looks at the register meanwhile, asking for a window every 100 ms.
 */
export async function importFigures(question: Question, floor: Floor): Promise<Figure[]> {
  const { list, today } = question;
  const house = await openHouse(question.folder);
  const before = megabytes(process.memoryUsage().rss);
  let importId = '';
  const reading = await phaseOf(house, today, async () => {
    importId = await read(house, list, today);
  });
  const applying = await phaseOf(house, today, () => house.ask('people.applyImport', { importId }));
  await house.close();
  const peak = megabytes(process.resourceUsage().maxRSS * 1024);
  return figuresOf(question, { reading, applying, before, peak, floor });
}

/** What the list window takes when nothing else goes on. */
export async function quietListWindow(folder: string, today: string): Promise<number[]> {
  const house = await openHouse(folder);
  const samples: number[] = [];
  for (let turn = 0; turn < 30; turn += 1) samples.push(await timed(() => askForList(house, today, turn)));
  await house.close();
  return samples.slice(5);
}

async function read({ ask, relay }: House, list: string, today: string): Promise<string> {
  const files = [relay.shelf.takePath(list)];
  const { table } = await ask('people.readFiles', { files });
  const mapping = table?.suggested ?? null;
  const plan = { files, mapping, extractOn: today, coverage: 'part' as const };
  const { importId, people, entries } = await ask('people.stageImport', plan);
  process.stderr.write(
    `${people.new} new people, ${entries.results} results, ${people.rejected} rows left out\n`,
  );
  return importId;
}

async function phaseOf(house: House, today: string, work: () => Promise<unknown>): Promise<Phase> {
  const lists: number[] = [];
  const watch = watchLists(house, today, (milliseconds) => lists.push(milliseconds));
  let milliseconds = 0;
  const processor = await processorSeconds(async () => {
    milliseconds = await timed(work);
  });
  await watch.stop();
  return { seconds: milliseconds / 1000, processor, lists };
}

type Measured = { reading: Phase; applying: Phase; before: number; peak: number; floor: Floor };

function figuresOf({ people }: Question, { reading, applying, before, peak, floor }: Measured): Figure[] {
  const quiet = { what: 'the same window, nothing else going on', samples: floor.listWindow };
  const seconds = (what: string, phase: Omit<Phase, 'lists'>) => ({
    what,
    people,
    unit: 's' as const,
    goal: null,
    value: phase.seconds,
    note: `${phase.processor.toFixed(1)} s of processor time, the lists asked for meanwhile included`,
  });
  const both = {
    seconds: reading.seconds + applying.seconds,
    processor: reading.processor + applying.processor,
  };
  return [
    single({
      ...seconds('import, all of it', both),
      goal: { p95: 60 },
      floor: ['parse it and insert its rows by hand', floor.seconds],
    }),
    single(seconds('import, reading to the preview', reading)),
    single(seconds('import, applying', applying)),
    single({
      what: 'import, memory of the whole program',
      people,
      unit: 'MB',
      value: peak,
      goal: { p95: 500 },
      floor: ['before it', before],
    }),
    figureOf({ what: 'a list while it reads', people, goal: { p95: 50 } }, reading.lists, quiet),
    figureOf({ what: 'a list while it is applied', people, goal: { p95: 50 } }, applying.lists, quiet),
  ];
}

function megabytes(bytes: number): number {
  return bytes / 1_048_576;
}
