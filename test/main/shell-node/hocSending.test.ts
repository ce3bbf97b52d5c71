import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { systemClock } from '../../../main/clock.ts';
import { aPerson } from '../../support/aPractice.ts';
import { aFolder, aPractice, as, hoc, hocValue } from '../../support/hoc.ts';
import { aList } from '../../support/importing.ts';
import { notifyKey, startNotifyStandIn, textTemplateId } from '../../support/notifyStandIn.ts';

vi.setConfig({ testTimeout: 120_000 });

const month = systemClock.today().slice(5, 7);
const born = `01-${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][Number(month) - 1]}-1957`;

test('texts a month from a terminal once it is set up, and not before', async () => {
  const notify = await startNotifyStandIn();
  onTestFinished(notify.close);
  const where = ['--data', await aPractice(), ...as];
  const list = join(aFolder(), 'list.csv');
  writeFileSync(list, aList([aPerson({ 'Date of Birth': born, 'Mobile Telephone': '07700 900123' })]));
  await hocValue(['import', list, '--extract-date', systemClock.today(), ...where]);
  const letters = ['letters', '--month', month, '--channel', 'text'];

  expect((await hoc([...letters, ...where])).err).toContain(
    'A practice manager does it in Settings, Sending.',
  );
  const settings = { apiKey: notifyKey, textTemplateId, emailTemplateId: null, letters: false };
  const input = JSON.stringify({ ...settings, standIn: notify.url, version: 0 });
  await hocValue(['call', 'letter.changeSending', input, ...where]);
  const sent = await hoc([...letters, ...where]);

  expect(sent.out).toContain('1 text handed to GOV.UK Notify, 0 not accepted, 0 without an answer.');
  expect(sent.code).toBe(0);
  expect(notify.messages.map(({ to }) => to)).toEqual(['+447700900123']);
  expect((await hoc(['letters', '--month', month, '--channel', 'pigeon', ...where])).code).toBe(2);
});
