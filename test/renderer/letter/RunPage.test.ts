import { expect, onTestFinished, test, vi } from 'vitest';
import RunPage from '../../../renderer/letter/RunPage.vue';
import { openPage, settle } from '../recall/openPage.ts';

const run = {
  id: 'r1',
  channel: 'letter',
  about: 'invitations',
  month: '2026-11',
  groupIds: [],
  builtAt: '2026-11-23T09:20:00.000Z',
  builtBy: 'Siân Prosser',
  confirmedBy: null,
  confirmedAt: null,
  firstOf: 174,
  lookedBy: null,
  lookedAt: null,
  letters: 5,
  built: 0,
  printed: 3,
  posted: 0,
  returned: 0,
  spoilt: 0,
  withdrawn: 2,
  asksForAttention: false,
};

test('the number on Today opens the first letters that are still to be looked at, and the run from there', async () => {
  const answers = (name: string) => {
    if (name === 'people.findListAge') return { whole: null, parts: [] };
    return name === 'letter.findOneRun' ? run : { total: 3, lines: [] };
  };
  const { page, asked } = await openPage(RunPage, { path: '/letters/run/r1?only=to-look', answers });
  await settle(20);
  const lists = asked.filter(({ name }) => name === 'letter.listRunLetters');
  expect(lists.map(({ input }) => input['only'])).toEqual(['to-look']);
  expect(page.text()).toContain('3 letters of 5 to look at');
  expect(page.get('a[href="#/letters/run/r1"]').text()).toBe('All of the run');
});

test('only a letter that waits to be posted can be ticked as spoilt, one by one', async () => {
  // A page without layout has no heights; the window over the rows needs one.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(320);
  onTestFinished(() => void vi.restoreAllMocks());
  const letter = (name: string, stage: string) => ({
    invitationId: name,
    personId: `p-${name}`,
    familyName: name,
    givenName: 'Ann',
    title: null,
    birthDate: '1960-01-01',
    nhsNumber: '9990000018',
    needs: [],
    housebound: false,
    careHome: false,
    standing: 'registered',
    attempt: 1,
    purpose: 'letters',
    stage,
    stageOn: '2026-11-24',
    detail: null,
  });
  const lines = [letter('Posted', 'posted'), letter('Waits', 'printed'), letter('Torn', 'spoilt')];
  const answers = (name: string) => {
    if (name === 'people.findListAge') return { whole: null, parts: [] };
    return name === 'letter.findOneRun'
      ? { ...run, firstOf: null, printed: 1, posted: 1, spoilt: 1, withdrawn: 0, letters: 3 }
      : { total: 3, lines };
  };
  const { page } = await openPage(RunPage, { path: '/letters/run/r1', answers });
  await settle(20);
  const boxes = page.findAll('input[type=checkbox]');
  expect(boxes.map((box) => box.attributes('aria-label'))).toEqual(['Select WAITS, Ann as spoilt']);
  await boxes[0]?.setValue(true);
  expect(page.text()).toContain('All spoilt…');
});
