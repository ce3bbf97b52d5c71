import { expect, test, vi } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import { book } from '../booking/aDay.ts';
import { personOf } from '../register/takeIn.ts';
import { aTellingBook, mobile } from './aTellingBook.ts';

vi.setConfig({ testTimeout: 60_000 });

const home = '01632 960111';
type Person = NonNullable<Parameters<typeof aTellingBook>[0]>[number];

/** Somebody to be told of their tests, once staff have said whose the mobile is. */
async function numberOf(
  person: Partial<Person>,
  answered?: { answer: 'own' | 'carer' | 'not-theirs'; whose?: string },
) {
  const opened = await aTellingBook([{ row: 1, ...person, birthDate: '1956-05-12' }]);
  await book(opened, 1, { tests: 3 });
  const personId = await personOf(opened, 1);
  const { version } = await opened.call('people.findPerson', { personId });
  // Nobody under 18 is on the register of this practice: the record was corrected since they were booked.
  if (person.birthDate)
    await opened.core.write((db) => db.run(sql`UPDATE person SET birth_date = ${person.birthDate ?? ''}`));
  if (answered) await opened.call('people.answerMobile', { personId, version, ...answered });
  const answer = await opened.call('letter.listToTell', {});
  const [line] = answer.lines;
  return { phone: line?.phone, phoneNote: line?.phoneNote, all: JSON.stringify(answer.lines) };
}

const notTheirs = { answer: 'not-theirs' as const, whose: 'Her former husband' };

test('a mobile that staff recorded as not theirs is not shown to ring: the phone at home is', async () => {
  const { phone, phoneNote, all } = await numberOf({ mobile, homePhone: home }, notTheirs);
  expect({ phone, phoneNote }).toEqual({ phone: home, phoneNote: null });
  expect(all).not.toContain('900123');
});

test.each([[null], ['+44 7700 900123']])(
  'where a mobile that is not theirs is all there is (at home: %s) the list says so and shows no number',
  async (homePhone) => {
    const { phone, phoneNote, all } = await numberOf({ mobile, homePhone }, notTheirs);
    expect({ phone, phoneNote }).toEqual({ phone: null, phoneNote: 'Mobile not theirs: see their record' });
    expect(all).not.toContain('900123');
  },
);

test('a mobile that staff recorded as their carer’s is shown as their carer’s', async () => {
  const { phone, phoneNote } = await numberOf({ mobile, homePhone: home }, { answer: 'carer', whose: 'Jan' });
  expect({ phone, phoneNote }).toEqual({ phone: mobile, phoneNote: 'Of their carer' });
});

test('a mobile that is theirs is shown before the phone at home', async () => {
  const { phone, phoneNote } = await numberOf({ mobile, homePhone: home }, { answer: 'own' });
  expect({ phone, phoneNote }).toEqual({ phone: mobile, phoneNote: null });
});

test.each([
  ['14', '2012-03-01'],
  ['15', '2010-04-08'],
])('no number of somebody of %s is shown, as it may be a parent’s', async (_age, birthDate) => {
  const { phone, phoneNote, all } = await numberOf({ mobile, homePhone: home, birthDate });
  expect({ phone, phoneNote }).toEqual({ phone: null, phoneNote: 'Under 16: see their record' });
  expect(all).not.toMatch(/900123|960111/);
});

test('a mobile that two people have and nobody knows whose it is is not shown to ring', async () => {
  const opened = await aTellingBook([
    { row: 1, mobile, homePhone: home },
    { row: 2, mobile },
  ]);
  await book(opened, 1, { tests: 3 });
  await book(opened, 2, { tests: 6 });
  const { lines } = await opened.call('letter.listToTell', {});
  expect(lines.map(({ phone, phoneNote }) => [phone, phoneNote])).toEqual([
    [home, null],
    [null, 'Mobile shared with somebody: see their record'],
  ]);
});
