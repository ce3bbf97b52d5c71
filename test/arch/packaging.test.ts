import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectFolder } from './sources.ts';

const Files = z.array(z.string());
const System = z.object({
  files: Files,
  signtoolOptions: z.object({ publisherName: z.string().min(1) }).optional(),
});
const Packaging = z.object({
  files: Files,
  npmRebuild: z.boolean(),
  electronFuses: z.record(z.string(), z.boolean()),
  publish: z.unknown().optional(),
  win: System,
  linux: System,
});

// The reader electron-builder itself uses.
const builder = createRequire(import.meta.url).resolve('electron-builder/package.json');
const yaml = createRequire(builder)('js-yaml') as { load(text: string): unknown };
const packaging = Packaging.parse(
  yaml.load(readFileSync(join(projectFolder, 'electron-builder.yml'), 'utf8')),
);
const lists = [packaging.files, packaging.win.files, packaging.linux.files];

test('only what was built is packed: no sources, no tests, no data of development', () => {
  const taken = lists.flat().filter((pattern) => !pattern.startsWith('!'));

  expect(new Set(taken)).toEqual(
    new Set(['package.json', 'dist/main/**', 'dist/preload/**', 'dist/renderer/**']),
  );
});

test('each list of files begins with one that is taken, or it would take everything', () => {
  expect(lists.map(([first]) => first)).toEqual(['package.json', 'package.json', 'package.json']);
});

test('the Node of development and the letters’ proof reader stay at home', () => {
  expect(packaging.files).toEqual(
    expect.arrayContaining([
      '!node_modules/node-{linux,win,darwin}-*/**',
      '!node_modules/@myriaddreamin/typst-ts-node-compiler-*/**',
    ]),
  );
});

test('the packed program runs our code only, unchanged, and as nothing but itself', () => {
  expect(packaging.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('updates are not offered from anywhere unless whoever signed them is named', () => {
  const isNamed = packaging.win.signtoolOptions !== undefined;

  expect(packaging.publish === undefined || isNamed).toBe(true);
});

test('install scripts of packages run only when named here, and none is', () => {
  const manifest = z
    .object({ allowScripts: z.record(z.string(), z.boolean()), main: z.string() })
    .parse(JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')));

  expect(Object.values(manifest.allowScripts)).not.toContain(true);
  expect(manifest.main).toBe('dist/main/shell-electron/main.js');
});
