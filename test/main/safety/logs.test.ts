import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** The program's threads with an error nobody expected, as a process whose every word can be read. */
test('what goes wrong unexpectedly is logged by kind and place, never with anything of a person', () => {
  const script = fileURLToPath(new URL('goWrong.ts', import.meta.url));

  const { stdout, stderr } = runWith(script);

  expect(JSON.parse(stdout)).toMatchObject({ ok: false, code: 'unexpected' });
  expect(stderr).toContain('unexpected ');
  expect(stderr).toMatch(/ {4}at .*\.ts:\d+/);
  for (const word of ['Oakley', 'Maureen', '9990000018', 'Quarry', 'ZZ99', 'INSERT', 'SELECT']) {
    expect(stderr + stdout).not.toContain(word);
  }
});

function runWith(script: string): { stdout: string; stderr: string } {
  const { stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  return { stdout, stderr };
}
