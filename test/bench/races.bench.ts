import { runVitest } from '../run/vitestStage.ts';
import { startPostgres } from '../support/postgresServer.ts';
import { single, type Figure } from './figure.ts';
import { timed } from './timings.ts';

const rounds = 1000;
const races = ['test/main/booking/races.test.ts', '--project=long'];

/** A thousand rounds of booking, holding, cancelling and taking back, on a file and on a server where one can be had. */
export async function raceFigures(say: (line: string) => void): Promise<Figure[]> {
  const figures = [await race('four programs on one file', {}, say)];
  const server = await startPostgres();
  if ('missing' in server) {
    say(`${server.missing} The race on PostgreSQL was skipped.`);
    return figures;
  }
  try {
    const env = { HOUSE_TEST_ENGINE: 'postgres', ...server.env };
    figures.push(await race('fifty connections to a server', env, say));
  } finally {
    await server.stop();
  }
  return figures;
}

async function race(who: string, env: Record<string, string>, say: (line: string) => void): Promise<Figure> {
  let note = '';
  const milliseconds = await timed(async () => {
    const { ok, output } = await runVitest('races', races, { HOUSE_RACE_ROUNDS: String(rounds), ...env });
    note = ok ? 'no place was shared, nobody had half a pair' : 'FAILED';
    if (!ok) say(output);
  });
  return single({
    what: `${rounds} rounds of ${who} after the same places`,
    people: 0,
    unit: 's',
    value: milliseconds / 1000,
    goal: null,
    note,
  });
}
