import { cpSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Everything the program needs at run time stays a real module: native parts and workers find their files.
const leftAsModules = [/^node:/, /^[^./].*/];

/** The code lists, the letter's template and their licences, which the built program reads beside its code. */
function copyData() {
  const isData = (path: string) => statSync(path).isDirectory() || /\.(?:csv|typ|txt)$/.test(path);
  cpSync(at('./main'), at('./dist/main'), { recursive: true, filter: isData });
}

// Tests that start the program with its threads or as a process, again and again, or draw letters by the hundred:
// minutes, not seconds.
const wholePrograms = [
  'test/main/shell-node/{hoc*,server}.test.ts',
  'test/main/jobs/**/*.test.ts',
  'test/main/letter/manyLetters.test.ts',
  'test/main/practice/samplePractice.test.ts',
  'test/main/relay/{coreThread,letterRun,longWork,relay}.test.ts',
  'test/main/safety/disk.test.ts',
];

// Tests that live through years, do or ask everything there is, take in whole lists or kill the program at every step:
// `npm run check` leaves them out, `npm test` runs them on both engines.
const longOnes = [
  'test/main/booking/{capacityCounts,races}.test.ts',
  'test/main/db/powerCut.test.ts',
  'test/main/letter/killedRun.test.ts',
  'test/main/people/{diskFull,otherLists,yearOfLists}.test.ts',
  'test/main/people/readers/{zip,fhir/syntheaBundles}.test.ts',
  'test/main/practice/setUp.test.ts',
  'test/main/recall/tenYears.test.ts',
  'test/main/safety/{anyOrder,restricted}.test.ts',
];

// Tests that replace a module or change the process itself; the others share theirs, which halves what they cost.
const needOwnModules = [
  'test/arch/**/*.test.ts',
  'test/main/{relay,shell*}/**/*.test.ts',
  'test/main/letter/readOnce.test.ts',
];

export default defineConfig({
  root: at('./renderer'),
  base: './',
  plugins: [vue(), tailwindcss()],
  build: { target: 'chrome150', assetsInlineLimit: 0, sourcemap: true, emptyOutDir: true },
  builder: {
    sharedConfigBuild: true,
    async buildApp(builder) {
      for (const name of process.env.HOUSE_BUILD === 'page' ? ['client'] : ['client', 'main', 'preload']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
        if (name === 'main') copyData();
      }
    },
  },
  // vitest would apply these environments to the tests and inline TypeORM, which breaks it.
  ...(process.env.VITEST
    ? {}
    : {
        environments: {
          client: { build: { outDir: at('./dist/renderer') } },
          main: {
            consumer: 'server',
            resolve: { external: true },
            build: {
              outDir: at('./dist/main'),
              target: 'node24',
              minify: false,
              copyPublicDir: false,
              rolldownOptions: {
                external: leftAsModules,
                input: {
                  'shell-electron/main': at('./main/shell-electron/main.ts'),
                  'shell-node/main': at('./main/shell-node/main.ts'),
                  'shell-node/hoc': at('./main/shell-node/hoc.ts'),
                  coreWorker: at('./main/coreWorker.ts'),
                  'jobs/letters': at('./main/jobs/letters.ts'),
                  'jobs/plan': at('./main/jobs/plan.ts'),
                  'jobs/letters/drawThread': at('./main/jobs/letters/drawThread.ts'),
                },
                output: {
                  format: 'es',
                  entryFileNames: '[name].js',
                  preserveModules: true,
                  preserveModulesRoot: at('./main'),
                },
              },
            },
          },
          preload: {
            consumer: 'server',
            resolve: { noExternal: true },
            build: {
              outDir: at('./dist/preload'),
              rolldownOptions: {
                external: ['electron'],
                input: { preload: at('./main/shell-electron/preload.ts') },
                output: { format: 'cjs', entryFileNames: '[name].cjs' },
              },
            },
          },
        },
      }),
  test: {
    root: at('.'),
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{shared,main}/**/*.test.ts'],
          exclude: [...wholePrograms, ...longOnes, ...needOwnModules],
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: 'long', environment: 'node', include: longOnes, isolate: false, testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          environment: 'node',
          include: needOwnModules,
          exclude: wholePrograms,
          testTimeout: 30_000,
          // In a clone that nothing has run in, a program that is closed at once has first to read all of its sources.
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'programs',
          environment: 'node',
          include: wholePrograms,
          testTimeout: 120_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          environment: 'node',
          include: ['test/package/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        // A window and modules of its own for each file, but not a process: that was two thirds of what they cost.
        test: {
          name: 'page',
          environment: 'happy-dom',
          pool: 'vmForks',
          include: ['test/renderer/**/*.test.ts'],
        },
      },
    ],
  },
});
