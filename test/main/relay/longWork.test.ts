import { expect, test, vi } from 'vitest';
import { openRelay } from './openRelay.ts';
import { longList, staged, startStaging } from './longList.ts';

type Window = ReturnType<ReturnType<typeof openRelay>['newWindow']>;

/** Resolves when a request has said something about its progress . */
function hears({ events }: Window, requestId: string) {
  return vi.waitFor(
    () => expect(events).toContainEqual(expect.objectContaining({ kind: 'progress', requestId })),
    { timeout: 20_000, interval: 2 },
  );
}

async function openPractice() {
  const opened = openRelay();
  const window = opened.newWindow();
  const { id } = await window.setUp();
  const countPeople = async ({ call } = window) => {
    const answer = await call('people.listPeople', { limit: 1 });
    return answer.ok ? answer.value.total : answer.code;
  };
  return { ...opened, window, id, countPeople, giveList: (count: number) => longList(opened, count) };
}

test('a task says how far it is to its own window and to no other', async () => {
  const { window, newWindow, giveList } = await openPractice();
  const other = newWindow();

  const { answer } = await startStaging(window, giveList(1500), 'staging');

  await expect(answer).resolves.toMatchObject({ ok: true, value: { people: { new: 1500 } } });
  const said = window.events.filter((event) => event.kind === 'progress');
  expect(said.length).toBeGreaterThan(2);
  expect(said.every((event) => event.requestId === 'staging')).toBe(true);
  expect(other.events).toEqual([]);
});

test.each([
  ['while the file is read', /^Reading/],
  ['while the database compares', /^Comparing/],
])('reading a list that is cancelled %s leaves nothing behind', async (_when, words) => {
  const { window, relay, countPeople, giveList } = await openPractice();
  const stop = relay.listen(window.session, (event) => {
    if (event.kind === 'progress' && words.test(event.what)) relay.cancel(event.requestId);
  });

  const { answer } = await startStaging(window, giveList(3000), 'staging');

  await expect(answer).resolves.toMatchObject({ ok: false, code: 'cancelled' });
  stop();
  expect(await countPeople()).toBe(0);
});

test('taking a list in that is cancelled while it is written changes nothing, and nobody waits for it', async () => {
  const { window, id, relay, newWindow, countPeople, giveList } = await openPractice();
  const other = newWindow();
  await other.signIn(id);
  const importId = await staged(window, giveList(3000));

  const counted: (number | string)[] = [];
  let isWriting = true;
  const applying = window.call('people.applyImport', { importId }, 'applying').finally(() => {
    isWriting = false;
  });
  await hears(window, 'applying');
  for (let asked = 0; asked < 3; asked += 1) {
    const found = await countPeople(other);
    if (isWriting) counted.push(found);
  }
  relay.cancel('applying');

  await expect(applying).resolves.toMatchObject({ ok: false, code: 'cancelled' });
  expect(counted).toEqual([0, 0, 0]);
  expect(await countPeople()).toBe(0);
  await expect(window.call('people.applyImport', { importId })).resolves.toMatchObject({ ok: true });
  expect(await countPeople()).toBe(3000);
}, 60_000);

test('a window that is locked while a list is read ends the reading, and its owner begins again', async () => {
  const { window, id, relay, countPeople, giveList } = await openPractice();
  const handle = giveList(3000);
  const { answer } = await startStaging(window, handle, 'staging');
  await hears(window, 'staging');
  const complaints = vi.spyOn(process.stderr, 'write');

  await relay.lock(window.session);

  await expect(answer).resolves.toMatchObject({
    ok: false,
    code: expect.stringMatching(/^(?:cancelled|closing)$/),
  });
  expect(complaints).not.toHaveBeenCalled();
  await window.signIn(id);
  expect(await countPeople()).toBe(0);
  await staged(window, giveList(10));
});

test('a window that is locked while a list is taken in leaves all of it or none', async () => {
  const { window, id, relay, countPeople, giveList } = await openPractice();
  const importId = await staged(window, giveList(3000));
  const applying = window.call('people.applyImport', { importId }, 'applying');
  await hears(window, 'applying');

  await relay.lock(window.session);
  const { ok } = await applying;
  await window.signIn(id);

  expect(await countPeople()).toBe(ok ? 3000 : 0);
  await expect(window.call('practice.verify', {})).resolves.toMatchObject({ value: { problems: [] } });
});

test('a change of one record that is under way when the window is locked is whole or not there', async () => {
  const { window, id, relay } = await openPractice();
  const member = { name: 'Siân Prosser', role: 'admin', password: 'another fine password' } as const;

  const adding = window.call('practice.addMember', member);
  await relay.lock(window.session);
  const { ok } = await adding;
  await window.signIn(id);

  await expect(window.call('practice.listStaff', {})).resolves.toMatchObject({
    value: { length: ok ? 2 : 1 },
  });
});
