import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { houseFolder } from '../../../main/shell-node/houseFolder.ts';
import { readOptions } from '../../../main/shell-node/shellOptions.ts';

test('the folder, the port and the wish for no window are read from the command', () => {
  expect(readOptions(['--no-window', '--data', 'practice', '--port', '8080'])).toEqual({
    folder: resolve('practice'),
    port: 8080,
    window: false,
    electron: false,
  });
});

test.each([[['--port', 'eighty']], [['--port', '65536']], [['--prot', '80']], [['practice']]])(
  '%s is refused with the word that is wrong',
  (args) => {
    expect(() => readOptions(args)).toThrow(
      String(args.at(-2) ?? args[0]).replace('--port', args.at(-1) ?? ''),
    );
  },
);

test('without a named folder the data is kept where the user’s own data is', () => {
  expect(houseFolder(undefined, { XDG_DATA_HOME: '/data', LOCALAPPDATA: '/data' })).toMatch(/data/i);
});
