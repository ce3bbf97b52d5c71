import type { InvitationRequest } from '../../../shared/letter/invitationRequest.ts';
import { shippedTemplates } from '../../../shared/letter/shipped/shippedTemplates.ts';
import type { LetterTemplate } from '../../../shared/letter/letterTemplate.ts';

/** The first invitation the program comes with, for a person or for a parent. */
export function theTemplate(addressedTo: LetterTemplate['addressedTo']): LetterTemplate {
  return shippedTemplate(addressedTo === 'parent' ? 'invitation-parent-en' : 'invitation-en');
}

export function shippedTemplate(id: string): LetterTemplate {
  const found = shippedTemplates.find((template) => template.id === id);
  if (found === undefined) throw new Error(`no template ${id}`);
  return found;
}

/** A whole invitation of an invented person; each test changes what it is about. */
export function anInvitation(change: Partial<InvitationRequest> = {}): InvitationRequest {
  return {
    id: 'invitation-1',
    person: {
      name: { title: 'Mrs', givenName: 'Maureen', familyName: 'Oakley' },
      birthDate: '1950-01-15',
      nhsNumber: '9995603888',
      addressLines: ['Mrs Maureen Oakley', '14 Quarry Bank Road', 'Beckside', 'ZZ99 4DT'],
      conditions: [
        { register: 'DM', words: 'diabetes' },
        { register: 'SMI', words: 'schizophrenia' },
        { register: 'HTN', words: 'high blood pressure' },
        { register: 'DEM', words: 'dementia' },
      ],
    },
    practice: {
      name: 'Beckside Surgery',
      addressLines: ['2 Mill Lane', 'Beckside', 'ZZ99 1BS'],
      phone: '01632 960 100',
      phoneHours: { days: 'Monday to Friday', opens: '08:00', closes: '17:30' },
      signatory: { name: 'Gwen Pritchard', role: 'Lead nurse' },
    },
    group: {
      tests: { minutes: 30, withWhom: 'a healthcare assistant' },
      conversation: { minutes: 40, withWhom: 'a nurse' },
      gapDays: 14,
    },
    circumstances: { groupId: 'diabetes', needs: [], housebound: false, careHome: false, withGp: false },
    checksDue: [
      { check: 'hba1c', words: 'average blood sugar', item: 'blood' },
      { check: 'kidneys', words: 'kidney function', item: 'blood' },
      { check: 'urine-acr', words: 'urine test', item: 'urine' },
      { check: 'feet', words: 'foot check', item: 'feet' },
    ],
    visitItems: [
      { item: 'blood', words: 'blood test', bring: null },
      {
        item: 'urine',
        words: 'urine test',
        bring: 'a small sample of urine, from first thing in the morning',
      },
    ],
    template: theTemplate('person'),
    size: 14,
    plannedMonth: '2027-01',
    attempt: 1,
    date: '2026-11-23',
    sample: true,
    ...change,
  };
}
