import { fullName } from '../format.ts';
import { composeInvitation, isComplete } from './composeInvitation.ts';
import { composeMessage, isWhole } from './composeMessage.ts';
import type { LetterContent, LetterSize } from './letterContent.ts';
import type { MessageContent } from './messageContent.ts';
import { isMessageFormat } from './templateProblems.ts';
import type { IsoDate } from '../time/isoDate.ts';
import { addDays, addToMonth, monthOf } from '../time/isoDate.ts';
import type { InvitationRequest, LetterPractice } from './invitationRequest.ts';
import type { AppointmentsInLetter } from './letterAppointment.ts';
import type { LetterTemplate } from './letterTemplate.ts';

/** A letter without its words: what a template is tried on. */
export type LetterBase = Omit<InvitationRequest, 'template' | 'size'> & {
  /** What is kept for them, for a template that offers it; nothing where it is left out. */
  kept?: AppointmentsInLetter | undefined;
};

/** What these words make for somebody: a letter, a message, or neither for want of something. */
export type Tried = { letter: LetterContent | null; message: MessageContent | null; missing: string[] };

/** A template of its own step is shown as of that step. A message is shown as if it went to an invented number. */
export function triedOn(template: LetterTemplate, base: LetterBase, size: LetterSize): Tried {
  const request = { ...triedFor(template, base), attempt: template.attempt ?? base.attempt, template, size };
  const { format } = template;
  if (isMessageFormat(format)) {
    const to = { text: '07700900123', email: 'someone@example.org' }[format];
    const message = composeMessage({ ...request, channel: format, to });
    return isWhole(message)
      ? { letter: null, message, missing: [] }
      : { letter: null, message: null, missing: message.missing };
  }
  const letter = composeInvitation(request);
  return isComplete(letter)
    ? { letter, message: null, missing: [] }
    : { letter: null, message: null, missing: letter.missing };
}

/** What a template is tried on: a reminder is of one appointment, the next, and an offer of what is kept, not booked. */
export function triedFor({ purpose }: LetterTemplate, { kept, ...base }: LetterBase): LetterBase {
  if (purpose === 'offer') return { ...base, appointments: kept };
  if (purpose !== 'reminder' || !base.appointments) return base;
  return { ...base, appointments: { booked: base.appointments.booked.slice(0, 1), changed: false } };
}

type Trial = { practice: LetterPractice; today: IsoDate; addressedTo: LetterTemplate['addressedTo'] };

const beth = { withWhom: 'Beth Example', mode: 'face-to-face' } as const;

/** The letter of an invented person, to show a template before anybody has chosen a real one. */
export function inventedLetter({ practice, today, addressedTo }: Trial): LetterBase {
  return {
    id: 'invented',
    person: inventedPerson(today, addressedTo),
    practice,
    group: {
      tests: { minutes: 30, withWhom: 'a healthcare assistant' },
      conversation: { minutes: 40, withWhom: 'a nurse' },
      gapDays: 14,
    },
    circumstances: { groupId: 'invented', needs: [], housebound: false, careHome: false, withGp: false },
    ...inventedVisit,
    appointments: inventedPair(today),
    kept: { ...inventedPair(today), answerBy: addDays(today, 5) },
    plannedMonth: addToMonth(monthOf(today), 2),
    attempt: 1,
    date: today,
    sample: true,
  };
}

function inventedPair(today: IsoDate): AppointmentsInLetter {
  return {
    booked: [
      { part: 'tests', onDay: addDays(today, 7), startsAt: '09:30', minutes: 30, ...beth },
      { part: 'conversation', onDay: addDays(today, 21), startsAt: '14:00', minutes: 40, ...beth },
    ],
    changed: false,
  };
}

function inventedPerson(today: IsoDate, addressedTo: Trial['addressedTo']): LetterBase['person'] {
  const isChild = addressedTo === 'parent';
  const name = isChild
    ? { title: null, givenName: 'Amina', familyName: 'Example' }
    : { title: 'Mrs', givenName: 'Maureen', familyName: 'Example' };
  return {
    name,
    birthDate: `${Number(today.slice(0, 4)) - (isChild ? 10 : 70)}-01-15`,
    nhsNumber: '9990000018',
    addressLines: [
      ...(isChild ? ['Parent or guardian of'] : []),
      fullName(name),
      '14 Quarry Bank Road',
      'Beckside',
      'ZZ99 4DT',
    ],
    conditions: [
      { register: 'DM', words: 'diabetes' },
      { register: 'HTN', words: 'high blood pressure' },
    ],
  };
}

const inventedVisit: Pick<LetterBase, 'checksDue' | 'visitItems'> = {
  checksDue: [
    { check: 'hba1c', words: 'average blood sugar', item: 'blood' },
    { check: 'kidneys', words: 'kidney function', item: 'blood' },
    { check: 'urine-acr', words: 'urine test', item: 'urine' },
    { check: 'feet', words: 'foot check', item: 'feet' },
  ],
  visitItems: [
    { item: 'blood', words: 'blood test', bring: null },
    { item: 'urine', words: 'urine test', bring: 'a small sample of urine, from first thing in the morning' },
    { item: 'feet', words: 'foot check', bring: null },
  ],
};

/** The letter of somebody with the longest of everything, as far as a record and a practice let it be. */
export function longestLetter(trial: Trial): LetterBase {
  const invented = inventedLetter(trial);
  const house = Array.from({ length: 5 }, (_, n) => `${n + 1} Llanfairpwllgwyngyll House, Upper Westgates`);
  return {
    ...invented,
    person: {
      ...invented.person,
      name: {
        title: invented.person.name.title,
        givenName: 'Oluwaseun Bartholomew-Alexander',
        familyName: 'Featherstonehaugh-Chukwuemeka',
      },
      addressLines: ['Oluwaseun Featherstonehaugh-Chukwuemeka', ...house, 'ZZ99 4DT'],
    },
    checksDue: Array.from({ length: 12 }, (_, n) => ({
      check: 'kidneys' as const,
      words: `a check with a long name, number ${n + 1}`,
      item: 'blood' as const,
    })),
  };
}

/** The letter of somebody of whom nothing is known that may be left out, where nothing is due. */
export function emptiestLetter(trial: Trial): LetterBase {
  const invented = inventedLetter(trial);
  return {
    ...invented,
    person: {
      ...invented.person,
      name: { title: null, givenName: '', familyName: 'O' },
      nhsNumber: null,
      addressLines: ['O', '1', 'ZZ99 4DT'],
      conditions: [],
    },
    practice: { ...trial.practice, phoneHours: null },
    group: { ...invented.group, tests: null, gapDays: null },
    checksDue: [],
    visitItems: [],
    plannedMonth: monthOf(trial.today),
  };
}

/** The letter of somebody whose name is in every script there is a font for. */
export function mostForeignLetter(trial: Trial): LetterBase {
  const invented = inventedLetter(trial);
  return {
    ...invented,
    person: {
      ...invented.person,
      name: { title: null, givenName: 'Łucja 王秀英 فاطمة', familyName: 'Παπαδοπούλου কোহেন כהן' },
      addressLines: ['王秀英 / فاطمة الزهراء', 'Łucja Żółć', 'রহিমা বেগম', 'ZZ99 4DT'],
    },
  };
}
