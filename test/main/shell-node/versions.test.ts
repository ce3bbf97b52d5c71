import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

const { refusals } = createRequire(import.meta.url)('../../../main/shell-node/versions.cjs') as {
  refusals(agent: string | undefined, running: string, bringsNode: boolean | null): string[];
};
const npm = (version: string, node: string) => `npm/${version} node/v${node} linux x64 workspaces/false`;

test.each([
  [npm('11.19.1', '20.19.0'), 'v24.21.0', true],
  [npm('11.0.0', '22.5.1'), 'v24.21.0', true],
  [npm('12.0.0', '26.0.0'), 'v26.0.0', false],
  [npm('11.19.1', '20.20.2'), 'v20.20.2', null],
  [undefined, 'v24.21.0', true],
])('%s running %s is good enough', (agent, running, bringsNode) => {
  expect(refusals(agent, running, bringsNode)).toEqual([]);
});

test.each([
  [
    npm('10.9.2', '22.5.1'),
    'v22.5.1',
    /needs npm 11 or newer; this is npm 10\.9\. Run "npm install --global npm@11"/,
  ],
  [npm('11.1.0', '18.20.4'), 'v18.20.4', /needs Node 20\.19 or newer; this is Node 18\.20\. Install Node 24/],
  [npm('11.1.0', '20.18.9'), 'v20.18.9', /this is Node 20\.18/],
  ['yarn/4.1.0 node/v22.5.1 linux x64', 'v22.5.1', /with npm 11 or newer/],
  [undefined, 'v0.10.48', /this is Node 0\.10/],
])('%s is refused by name, with what to do', (agent, running, sentence) => {
  expect(refusals(agent, running, null).join(' ')).toMatch(sentence);
});

test('packages that are not installed are told from a computer no Node comes for', () => {
  const agent = npm('11.19.1', '20.20.2');

  expect(refusals(agent, 'v20.20.2', true).join(' ')).toContain('Run "npm ci"');
  expect(refusals(agent, 'v20.20.2', false).join(' ')).toContain('Install Node 24 from nodejs.org');
});
