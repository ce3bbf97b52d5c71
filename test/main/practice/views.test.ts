import { expect, test } from 'vitest';
import type { OperationName } from '../../../shared/api.ts';
import { aTeamWith } from '../../support/aTeam.ts';

type Team = Awaited<ReturnType<typeof aTeamWith>>;
type Ask = Team['call'];

const page = 'recall-work' as const;
const heart = {
  page,
  name: 'Heart, to phone',
  audience: 'me' as const,
  query: { kinds: 'phone', group: 'b' },
};
const namesOf = async (ask: Ask, on: 'recall-work' | 'register-list' = page) =>
  (await ask('practice.listViews', { page: on })).map(({ name }) => name);

/** As the page does with Ctrl+Z, by one of the team. */
async function takeBackLast({ send }: Team, { actor, call }: Team['sian']) {
  const { undo } = await call('practice.findUndo', {});
  if (!undo) throw new Error('nothing to take back');
  const session = { id: `session-${actor.id}`, actor };
  await send(undo.operation as OperationName, undo.input, { id: undo.requestId, session });
  return undo.words;
}

test('a view is there again as it was saved, on its own page and nowhere else', async () => {
  const { sian } = await aTeamWith(1);
  await sian.call('practice.saveView', heart);

  await expect(sian.call('practice.listViews', { page })).resolves.toMatchObject([
    { ...heart, savedBy: 'Siân Prosser', mayChange: true, version: 1 },
  ]);
  await expect(namesOf(sian.call, 'register-list')).resolves.toEqual([]);
});

test('a view for oneself is seen by nobody else, not even a practice manager', async () => {
  const { call, sian, kelly } = await aTeamWith(1);
  const { id, version } = await sian.call('practice.saveView', heart);

  await expect(namesOf(kelly.call)).resolves.toEqual([]);
  await expect(namesOf(call)).resolves.toEqual([]);
  for (const ask of [call, kelly.call]) {
    await expect(ask('practice.removeView', { id, version })).rejects.toMatchObject({ code: 'not-found' });
  }
});

test('a view for everyone is changed by whoever saved it and by a practice manager only', async () => {
  const { call, sian, kelly } = await aTeamWith(1);
  const { id } = await sian.call('practice.saveView', { ...heart, audience: 'everyone' });

  await expect(kelly.call('practice.listViews', { page })).resolves.toMatchObject([
    { id, savedBy: 'Siân Prosser', mayChange: false },
  ]);
  await expect(kelly.call('practice.renameView', { id, name: 'Mine', version: 1 })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(kelly.call('practice.removeView', { id, version: 1 })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await sian.call('practice.renameView', { id, name: 'Phone the heart group', version: 1 });
  await call('practice.removeView', { id, version: 2 });
  await expect(namesOf(kelly.call)).resolves.toEqual([]);
});

test('in one menu every name stands once, however it is written', async () => {
  const { sian, kelly } = await aTeamWith(1);
  await sian.call('practice.saveView', heart);
  const again = sian.call('practice.saveView', { ...heart, name: ' HEART, to phone ' });
  await expect(again).rejects.toMatchObject({ code: 'view-name-taken' });

  // Kelly’s own, and everyone’s, are other menus.
  await kelly.call('practice.saveView', heart);
  const { id, version } = await kelly.call('practice.saveView', { ...heart, audience: 'everyone' });
  await kelly.call('practice.saveView', { ...heart, name: 'Kidneys', audience: 'everyone' });
  await expect(kelly.call('practice.renameView', { id, name: 'kidneys', version })).rejects.toMatchObject({
    code: 'view-name-taken',
  });
});

test('a deleted view comes back with Ctrl+Z, unless its name has been given away meanwhile', async () => {
  const team = await aTeamWith(1);
  const { sian } = team;
  const first = await sian.call('practice.saveView', heart);
  await sian.call('practice.removeView', { id: first.id, version: 1 });
  await expect(takeBackLast(team, sian)).resolves.toBe('Deleted the view “Heart, to phone”');
  await expect(namesOf(sian.call)).resolves.toEqual(['Heart, to phone']);

  await sian.call('practice.removeView', { id: first.id, version: 3 });
  const { undo } = await sian.call('practice.findUndo', {});
  await sian.call('practice.saveView', heart);
  await expect(
    sian.call('practice.restoreView', undo?.input as { id: string; version: number }),
  ).rejects.toMatchObject({ code: 'view-name-taken' });
});

test('a renamed view gets its old name back with Ctrl+Z, and one saved by mistake goes', async () => {
  const team = await aTeamWith(1);
  const { sian } = team;
  const { id } = await sian.call('practice.saveView', heart);
  await sian.call('practice.renameView', { id, name: 'Hearts', version: 1 });

  await expect(takeBackLast(team, sian)).resolves.toBe('Renamed the view “Heart, to phone” to “Hearts”');
  await expect(namesOf(sian.call)).resolves.toEqual(['Heart, to phone']);
});

test('a view somebody else has renamed meanwhile is not deleted unseen', async () => {
  const { call, sian } = await aTeamWith(1);
  const { id } = await sian.call('practice.saveView', { ...heart, audience: 'everyone' });
  await call('practice.renameView', { id, name: 'Hearts', version: 1 });
  await expect(sian.call('practice.removeView', { id, version: 1 })).rejects.toMatchObject({
    code: 'changed-by-someone-else',
  });
});
