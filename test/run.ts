import { browserStage } from './run/browserStage.ts';
import { packageStages } from './run/packageStages.ts';
import { postgresStage } from './run/postgresStage.ts';
import { agreeOnSchema } from './run/agreeOnSchema.ts';
import { runTool } from './run/runCommand.ts';
import { inWords, runStages, type Counts, type Stage } from './run/stage.ts';
import { staticStages } from './run/staticStages.ts';
import { runVitest } from './run/vitestStage.ts';

/** `node test/run.ts check | all | package | dev | bench | schema`: what the npm scripts of these names do. */
const say = (line: string) => void process.stdout.write(`${line}\n`);
// vitest alone leaves one core free, which of two is half the machine.
const everyCore = '--maxWorkers=100%';
const unitStage: Stage = {
  name: 'tests',
  run: () => runVitest('vitest', ['--project=node', '--project=alone', '--project=page', everyCore]),
};
const longStage: Stage = { name: 'long tests', run: () => runVitest('long', ['--project=long', everyCore]) };
const programStage: Stage = {
  name: 'whole programs',
  run: () => runVitest('programs', ['--project=programs', everyCore]),
};
const buildStage: Stage = { name: 'build', run: () => runTool('vite', ['build', '--app']) };

const groups: Record<string, readonly { stages: readonly Stage[]; atOnce: number }[]> = {
  check: [
    { stages: staticStages, atOnce: 2 },
    { stages: [unitStage], atOnce: 1 },
  ],
  all: [
    { stages: staticStages, atOnce: 2 },
    { stages: [unitStage, longStage, buildStage, programStage, postgresStage, browserStage], atOnce: 1 },
  ],
  package: [{ stages: packageStages, atOnce: 1 }],
};

async function runAll(what: string): Promise<void> {
  const started = performance.now();
  const sum: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { stages, atOnce } of groups[what] ?? []) {
    const { passed, failed, skipped } = await runStages(stages, atOnce, say);
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  say(`${((performance.now() - started) / 1000).toFixed(0)} s in all`);
  say(inWords(sum));
  process.exitCode = sum.failed === 0 ? 0 : 1;
}

const [what = 'check', ...rest] = process.argv.slice(2);
if (what === 'dev') await import('./run/dev.ts').then(({ dev }) => dev(rest));
else if (what === 'schema') await agreeOnSchema(say);
else if (Object.hasOwn(groups, what)) await runAll(what);
else {
  say(`There is no "${what}": check, all, package, dev, bench or schema.`);
  process.exitCode = 2;
}
