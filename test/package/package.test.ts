import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { aBusyMonth } from '../shared/booking/plan/aMonth.ts';
import { packageFolder } from '../run/packageStages.ts';
import { runCommand } from '../run/runCommand.ts';
import { as, letterhead } from '../support/hoc.ts';
import { testPassword } from '../support/openTestCore.ts';
import { hasSharedData, sharedDataPath } from '../support/sharedData.ts';

const linux = join(packageFolder, 'linux/linux-unpacked');
const windows = join(packageFolder, 'win/win-unpacked');
const archive = (folder: string) => join(folder, 'resources/app.asar');
const filesIn = (folder: string) =>
  listPackage(archive(folder), { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));

const Answer = z.object({ ok: z.literal(true), value: z.unknown() });
const Plan = z.object({ choices: z.array(z.unknown()), proof: z.object({ kind: z.string() }) });
const Planned = z.object({ reply: z.object({ ok: z.literal(true), value: Plan }) });
const Today = z.object({ jobs: z.array(z.object({ kind: z.string(), month: z.string().nullish() })) });

const place = mkdtempSync(join(tmpdir(), 'house-package-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** What was packed for Linux, taken out of its archive once: without Electron nothing reads inside of one. */
function unpacked(): string {
  const program = join(place, 'program');
  if (!existsSync(program)) extractAll(archive(linux), program);
  return program;
}

const both = [
  ['Linux', linux, 'linux'],
  ['Windows', windows, 'win32'],
] as const;

test.each(both)(
  'the %s package holds what was built and what it runs on, and nothing else',
  (_name, folder) => {
    const files = filesIn(folder);
    const ours = files.filter((path) => !path.startsWith('node_modules'));

    expect(
      ours.filter((path) => !/^(?:package\.json|dist(?:\/(?:main|preload|renderer).*)?)$/.test(path)),
    ).toEqual([]);
    expect(ours.filter((path) => /\.(?:ts|vue|map|test\.js)$/.test(path))).toEqual([]);
    const ofDevelopment =
      /^node_modules\/(?:vite|vitest|electron|playwright|typescript|node-(?:linux|win)|@myriaddreamin\/typst-ts-node)/;
    expect(files.filter((path) => ofDevelopment.test(path))).toEqual([]);
  },
);

test.each(both)(
  'the %s package holds code lists, letter template, fonts, what draws letters and what plans a month',
  (_name, folder) => {
    const files = new Set(filesIn(folder));
    const needed = [
      'dist/main/register/codeLists/dm_cod.csv',
      'dist/main/jobs/letters/letter.typ',
      'dist/main/jobs/letters.js',
      'dist/main/jobs/letters/drawThread.js',
      'dist/main/jobs/plan.js',
      'dist/main/coreWorker.js',
      'dist/main/shell-electron/main.js',
      'dist/preload/preload.cjs',
      'dist/renderer/index.html',
      'node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
      'node_modules/@expo-google-fonts/noto-nastaliq-urdu/700Bold/NotoNastaliqUrdu_700Bold.ttf',
      'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
      'node_modules/highs/build/highs.mjs',
      'node_modules/highs/build/highs.wasm',
    ];

    expect(needed.filter((path) => !files.has(path))).toEqual([]);
    const lists = readdirSync('main/register/codeLists').filter((name) => name.endsWith('.csv'));
    expect(lists.filter((name) => !files.has(`dist/main/register/codeLists/${name}`))).toEqual([]);
    const readers = [...files].filter((path) => /^dist\/main\/people\/readers\/.*\.js$/.test(path));
    expect(readers.length).toBeGreaterThan(10);
    const weights = [...files].filter(
      (path) => path.endsWith('.ttf') && !/_(?:400Regular|700Bold)\.ttf$/.test(path),
    );
    expect(weights).toEqual([]);
  },
);

test.each(both)('the native parts of the %s package are its own system’s', (_name, folder, system) => {
  const natives = filesIn(folder).filter((path) => path.endsWith('.node'));

  expect(natives).toContain(`node_modules/better-sqlite3/prebuilds/${system}-x64.node`);
  expect(natives.filter((path) => !path.includes(`${system}-`))).toEqual([]);
  for (const path of natives)
    expect(existsSync(join(folder, 'resources/app.asar.unpacked', path))).toBe(true);
  // Only the system it is packed on has its own Argon2 installed.
  const argon = natives.filter((path) => path.includes('argon2'));
  expect(argon).toHaveLength(system === process.platform ? 1 : 0);
});

test.each([join(linux, 'house-of-care'), join(windows, 'House of Care.exe')])(
  'the switches of %s are set',
  async (program) => {
    const wire = await getCurrentFuseWire(program);
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ];
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];

    expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => FuseState.ENABLE));
    expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => FuseState.DISABLE));
  },
);

test.each(both)('the %s package looks for updates only where their publisher is named', (_name, folder) => {
  const updates = join(folder, 'resources/app-update.yml');
  const source = existsSync(updates) ? readFileSync(updates, 'utf8') : 'publisherName: nobody is asked';

  expect(source).toMatch(/^publisherName:/m);
});

test.skipIf(!hasSharedData || process.platform !== 'linux')(
  'what was packed sets a practice up, takes an EMIS list in and draws its letters',
  async () => {
    const data = join(place, 'data');
    const hoc = async (...args: string[]): Promise<unknown> => {
      const program = join(unpacked(), 'dist/main/shell-node/hoc.js');
      const line = [program, ...args, '--data', data, ...as, '--json'];
      const { output } = await runCommand(process.execPath, line, { env: { HOUSE_PASSWORD: testPassword } });
      const answer: unknown = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '');
      return Answer.parse(answer, { error: () => output }).value;
    };

    await hoc('init', ...letterhead);
    await hoc('import', sharedDataPath('derived-uk-shaped/emis-list-report-clean.csv'));
    const { jobs } = Today.parse(await hoc('call', 'recall.findToday', '{}'));
    const month = jobs.find((job) => job.kind === 'invite')?.month ?? '';
    await hoc('letters', '--month', month, '--out', join(place, 'letters'));

    const [letters = ''] = readdirSync(join(place, 'letters'));
    expect(
      readFileSync(join(place, 'letters', letters))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  },
);

test.skipIf(process.platform !== 'linux')(
  'what was packed plans a month in a process of its own, with the solver it was packed with',
  async () => {
    const job = fork(join(unpacked(), 'dist/main/jobs/plan.js'), [], {
      serialization: 'advanced',
      execArgv: [],
    });
    onTestFinished(() => void job.kill());
    const puzzle = aBusyMonth({ count: 12, spare: 0.3, seed: 1 });
    const answered = new Promise((resolve) => {
      job.on('message', (message) => 'reply' in (message as object) && resolve(message));
      job.once('exit', resolve);
    });
    job.send({ id: 1, request: { puzzle, seconds: 20, gap: 0.01 } });

    const { choices, proof } = Planned.parse(await answered).reply.value;

    expect(choices).toHaveLength(12);
    expect(['optimal', 'within']).toContain(proof.kind);
  },
);
