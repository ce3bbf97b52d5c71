import { api, type OperationName } from '../../../shared/api.ts';
import type { Operation, Role } from '../../../shared/contract.ts';
import { Problem } from '../../../shared/problem.ts';
import { pageTexts, unspaced } from '../jobs/letters/readPdf.ts';
import type { Known } from './inputsFor.ts';
import { secret, type restrictedPractice } from './restrictedPractice.ts';

/** What may not be heard, as `heardFrom` gives it. */
export const needles = [...secret.now, ...secret.next].map((one) => unspaced(one).toLowerCase());
export const operations = Object.entries(api) as [OperationName, Operation][];

type Practice = Awaited<ReturnType<typeof restrictedPractice>>;

/** What there is to ask about. */
export async function known(one: Practice): Promise<Known> {
  const questions = await one.call('people.listQuestions', { limit: 200 });
  const cycles = await one.call('recall.listCycles', { personId: one.personId });
  const { groups } = await one.call('register.findGroups', {});
  return {
    groups: [groups],
    templateId: ['invitation-en', 'invitation-text-en'],
    copyOf: ['invitation-en'],
    newest: [1, 2, 3],
    personId: [one.personId],
    personIds: [one.personId],
    id: questions.lines.map((line) => line.id),
    answer: ['keep', 'same-person', 'other-person', 'left', 'still-here', 'none'],
    importId: one.importIds,
    files: one.files,
    runId: [one.runId],
    invitationIds: [one.invitationId],
    invitationId: [one.invitationId],
    spoilt: [one.invitationId],
    exportId: [one.exportId],
    clinicianId: [one.booked.clinicianId, null],
    clinicId: [one.booked.clinicId],
    appointmentId: [one.booked.appointmentId],
    day: [one.booked.day],
    days: [[one.booked.day]],
    cycleId: cycles.map((cycle) => cycle.id),
    cycleIds: [cycles.map((cycle) => cycle.id), []],
    appointments: [[{ id: one.booked.appointmentId, version: 1 }]],
    tellingId: [one.booked.appointmentId],
    fromOn: ['2026-04-13', '2026-04-20'],
    untilOn: ['2026-04-20', '2026-12-31', null],
    repeatUntil: ['2026-06-30', null],
    notBefore: [null, '2026-04-13'],
    onDay: [one.booked.day, '2026-05-04'],
    until: ['2026-05-29', '2026-06-30'],
    startsAt: ['09:00', '13:00', null],
    endsAt: ['10:00', '17:00', null],
    memberId: [one.manager.id],
    // Most things that are there are in their first version.
    version: [1, 1, 1, 2, 3, 4, 5],
    year: [2026],
    month: ['2026-05'],
    seenId: [null],
    toMonth: ['2026-06', '2027-05'],
    expected: [1, 2, 3],
    extractOn: ['2026-04-03', '2026-04-06'],
    postedOn: ['2026-04-07'],
    askedOn: ['2026-04-07'],
    leftOn: ['2026-04-02'],
    on: ['2026-04-02', null],
    from: [0],
    limit: [200],
    search: ['', 'oakley', ...secret.now, ...secret.next],
    groupIds: ['a'],
    moves: [[{ year: 2026, from: '2026-05', to: '2026-06', groupId: 'a', people: 1 }]],
    mapping: [null],
    restrictedVisibleTo: [],
    code: [null, '936661000000109'],
    password: ['not this one'],
    currentPassword: ['not this one'],
  };
}

/** Everything the program says when it is asked: the answer or the problem, the progress, and the files it makes. */
export async function heardFrom(
  one: Practice,
  role: Role,
  name: string,
  input: unknown,
): Promise<{ said: string; ok: boolean; bug: unknown }> {
  const heard: unknown[] = [];
  let ok = true;
  let bug: unknown = null;
  const session = { id: `session-${role}`, actor: one.members[role] ?? null };
  try {
    heard.push(await one.send(name, input, { session, progress: (...how) => heard.push(how) }));
  } catch (error) {
    ok = false;
    if (error instanceof Problem) heard.push(error.code, error.message, error.detail);
    else bug = error;
  }
  for (const { name: file, bytes, type } of one.offered.splice(0)) {
    heard.push(
      file,
      type === 'application/pdf' ? await pageTexts(bytes) : new TextDecoder('latin1').decode(bytes),
    );
  }
  return { said: unspaced(JSON.stringify(heard)).toLowerCase(), ok, bug };
}
