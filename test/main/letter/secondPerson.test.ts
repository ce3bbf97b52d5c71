import { expect, test } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import { printUndrawn } from '../../support/printUndrawn.ts';
import { aTeamWith, passwordOf, workAlone } from '../../support/aTeam.ts';

const may = { month: '2026-05' };
const all = { ...may, expected: 25 };
const wrong = 'not what Kelly chose';

/** Who made and who confirmed the newest run. */
async function newestRun({ call }: Pick<Awaited<ReturnType<typeof aTeamWith>>, 'call'>) {
  return (await call('letter.listRuns', {})).lines[0];
}

test('25 letters need a second person; who it was and when stays on the run', async () => {
  const practice = await aTeamWith(25);
  const { sian, kelly } = practice;
  await expect(sian.call('letter.buildRun', all)).rejects.toMatchObject({ code: 'needs-second-person' });
  await expect(sian.call('letter.printRun', all)).rejects.toMatchObject({ code: 'needs-second-person' });
  await expect(practice.call('letter.listRuns', {})).resolves.toMatchObject({ total: 0 });

  const run = await printUndrawn(sian.call, { ...all, confirmation: kelly.confirmation });

  expect(run).toMatchObject({
    letters: 25,
    printed: 25,
    builtBy: 'Siân Prosser',
    confirmedBy: 'Kelly Adeyemi',
    confirmedAt: practice.clock.now(),
  });
  expect(await newestRun(practice)).toMatchObject({ confirmedBy: 'Kelly Adeyemi' });
});

test('the first person stays signed in and the second is not: each later act is the first one’s', async () => {
  const { sian, kelly, call } = await aTeamWith(25);
  await printUndrawn(sian.call, { ...all, confirmation: kelly.confirmation });

  const { lines } = await call('practice.listAudit', {});
  expect(lines.filter((line) => line.kind === 'sign-in').map((line) => line.memberName)).toEqual([
    'Helen Cross',
  ]);
  const acts = lines.filter((line) => line.operation.startsWith('letter.') && line.kind === 'changed');
  expect(acts.map((line) => line.memberName)).toEqual(['Siân Prosser', 'Siân Prosser']);
});

test('20 letters go without a second person, and one with 20 made before the same day does not', async () => {
  const { sian, kelly, clock, call } = await aTeamWith(21);
  const held = (await call('people.listPeople', { limit: 1 })).lines[0];
  const { version } = await call('people.findPerson', { personId: held?.id ?? '' });
  await call('people.recordDeparture', { personId: held?.id ?? '', version, leftOn: '2026-04-02' });

  const first = await sian.call('letter.buildRun', { ...may, expected: 20 });
  expect(first).toMatchObject({ letters: 20, confirmedBy: null, confirmedAt: null });
  const back = await call('people.findPerson', { personId: held?.id ?? '' });
  await call('people.recordReturn', { personId: held?.id ?? '', version: back.version, reason: 'Is back' });

  const next = { ...may, expected: 1 };
  await expect(sian.call('letter.findRun', may)).resolves.toMatchObject({
    going: 1,
    batch: { confirmAbove: 20, unconfirmedToday: 20 },
  });
  await expect(sian.call('letter.buildRun', next)).rejects.toMatchObject({ code: 'needs-second-person' });
  // Somebody else has not made any; the next day, neither has the first.
  await expect(kelly.call('letter.findRun', may)).resolves.toMatchObject({ batch: { unconfirmedToday: 0 } });
  clock.set('2026-04-08');
  await expect(sian.call('letter.buildRun', next)).resolves.toMatchObject({ letters: 1 });
});

test('letters withdrawn before they were printed do not count for the day; printed ones do', async () => {
  const { sian } = await aTeamWith(15);
  const { id } = await sian.call('letter.buildRun', { ...may, expected: 15 });
  await sian.call('letter.withdrawRun', { runId: id, reason: 'Wrong month' });
  const run = await printUndrawn(sian.call, { ...may, expected: 15 });
  await sian.call('letter.withdrawRun', { runId: run.id, reason: 'Wrong paper' });

  await expect(sian.call('letter.buildRun', { ...may, expected: 15 })).rejects.toMatchObject({
    code: 'needs-second-person',
  });
});

test('nobody confirms their own letters, nor does a healthcare assistant, somebody who left or a stranger', async () => {
  const { sian, beth, gwen, ravi, kelly, call } = await aTeamWith(25);
  const confirmedBy = (confirmation: { memberId: string; password: string }) =>
    sian.call('letter.buildRun', { ...all, confirmation });

  await expect(confirmedBy(sian.confirmation)).rejects.toMatchObject({ code: 'second-person-is-you' });
  await expect(confirmedBy(beth.confirmation)).rejects.toMatchObject({ code: 'second-person-may-not' });
  await expect(confirmedBy({ memberId: 'nobody', password: wrong })).rejects.toMatchObject({
    code: 'second-person-may-not',
  });
  await call('practice.endMember', { memberId: kelly.id, version: 1 });
  await expect(confirmedBy(kelly.confirmation)).rejects.toMatchObject({ code: 'second-person-may-not' });
  await expect(call('letter.listRuns', {})).resolves.toMatchObject({ total: 0 });
  const { batch } = await sian.call('letter.findRun', may);
  expect(batch.confirmers.map(({ name }) => name)).toEqual(['Gwen Pritchard', 'Helen Cross', 'Ravi Menon']);

  const { id } = await confirmedBy(gwen.confirmation);
  await sian.call('letter.withdrawRun', { runId: id, reason: 'Once more' });
  await expect(confirmedBy(ravi.confirmation)).resolves.toMatchObject({ confirmedBy: 'Ravi Menon' });
});

test('wrong passwords of a second person slow down, make nothing, and are told of at once and at their sign-in', async () => {
  const { sian, kelly, call, clock, as, manager } = await aTeamWith(25);
  const confirm = (password: string) =>
    sian.call('letter.buildRun', { ...all, confirmation: { memberId: kelly.id, password } });

  for (let turn = 0; turn < 3; turn += 1)
    await expect(confirm(wrong)).rejects.toMatchObject({ code: 'wrong-password' });
  await expect(confirm(passwordOf('Kelly Adeyemi'))).rejects.toMatchObject({
    code: 'wait-before-trying',
    detail: '2',
  });
  await expect(call('letter.listRuns', {})).resolves.toMatchObject({ total: 0 });

  const refused = (await call('practice.listAudit', {})).lines.filter((line) => line.kind === 'refused');
  expect(refused.map((line) => [line.memberName, line.operation, line.detail])).toEqual([
    ['Siân Prosser', 'letter.buildRun', 'Kelly Adeyemi as second person: wait before trying again'],
    ...Array.from({ length: 3 }, () => [
      'Siân Prosser',
      'letter.buildRun',
      'Kelly Adeyemi as second person: wrong password',
    ]),
  ]);

  clock.pass(2);
  await expect(confirm(passwordOf('Kelly Adeyemi'))).resolves.toMatchObject({ confirmedBy: 'Kelly Adeyemi' });
  clock.pass(60);
  await call('practice.signIn', { memberId: kelly.id, password: passwordOf('Kelly Adeyemi') });
  const trail = await as(manager)('practice.listAudit', {});
  const told = trail.lines.filter((line) => line.memberName === 'Kelly Adeyemi');
  expect(told.filter((line) => line.kind === 'refused')).toHaveLength(3);
});

test('the second password is nowhere: not in the trail, an answer, a draft or any row', async () => {
  const { sian, kelly, call, core } = await aTeamWith(25);
  const password = 'a stray password 4711';
  const refused = await sian
    .call('letter.printRun', { ...all, confirmation: { memberId: kelly.id, password } })
    .catch((error: unknown) => error);
  const made = await sian.call('letter.printRun', { ...all, confirmation: kelly.confirmation });
  await sian.call('letter.withdrawRun', { runId: made.run.id, reason: 'Wrong month' });
  const sentBack = await sian.call('letter.sendBack', {
    ...all,
    confirmation: kelly.confirmation,
    reason: 'Wrong month',
  });

  const rows = await core.write(async (db) => ({
    audit: await db.rows(sql`SELECT * FROM audit`),
    runs: await db.rows(sql`SELECT * FROM letter_run`),
    sentBack: await db.rows(sql`SELECT * FROM sent_back`),
    drafts: await db.rows(sql`SELECT * FROM draft`),
    settings: await db.rows(sql`SELECT * FROM setting`),
  }));
  const trail = await call('practice.listAudit', {});
  const said = JSON.stringify({ refused, made, sentBack, rows, trail }, (_key, value: unknown) =>
    value instanceof Error ? { ...value, message: value.message } : value,
  );
  expect(said).toContain('Kelly Adeyemi');
  expect(said).not.toContain(password);
  expect(said).not.toContain(passwordOf('Kelly Adeyemi'));
});

test('a practice of one sets none and prints any number; only a manager may set it', async () => {
  const practice = await aTeamWith(25);
  const { sian } = practice;
  const rules = { confirmAbove: null, canary: 0 };
  for (const who of [sian, practice.gwen, practice.ravi])
    await expect(who.call('letter.changeBatchRules', { rules, version: 0 })).rejects.toMatchObject({
      code: 'not-allowed',
    });

  await workAlone(practice);

  await expect(sian.call('letter.buildRun', all)).resolves.toMatchObject({ letters: 25, confirmedBy: null });
  const stale = practice.call('letter.changeBatchRules', { rules, version: 0 });
  await expect(stale).rejects.toMatchObject({ code: 'changed-by-someone-else' });
});

test('confirming is for what both saw: when the number has changed nothing is made', async () => {
  const { sian, kelly, call } = await aTeamWith(25);
  const stale = { ...may, expected: 24, confirmation: kelly.confirmation };
  await expect(sian.call('letter.buildRun', stale)).rejects.toMatchObject({ code: 'run-changed' });
  await expect(call('letter.listRuns', {})).resolves.toMatchObject({ total: 0 });
});

test('who confirmed a run is never rewritten', async () => {
  const practice = await aTeamWith(25);
  const { id } = await practice.sian.call('letter.buildRun', {
    ...all,
    confirmation: practice.kelly.confirmation,
  });
  const rewrite = (db: Parameters<Parameters<typeof practice.core.write>[0]>[0]) =>
    db.run(sql`UPDATE letter_run SET confirmed_by = 'Somebody else' WHERE id = ${id}`);
  await expect(practice.core.write(rewrite)).rejects.toThrow(/stays/);
  await expect(
    practice.core.write((db) => db.run(sql`DELETE FROM letter_run WHERE id = ${id}`)),
  ).rejects.toThrow();
  expect(await newestRun(practice)).toMatchObject({ confirmedBy: 'Kelly Adeyemi' });
});
