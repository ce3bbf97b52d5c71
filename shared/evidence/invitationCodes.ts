import type { Register } from '../register/facts.ts';
import type { InvitationMethod } from './countInvitations.ts';

/** A SNOMED CT concept as it is recorded. */
export type SnomedCode = { code: string; term: string };

/** What a register's own family of codes holds; the letters and texts in the order they are sent. */
type CodeFamily = {
  /** As the terms begin: `Diabetes monitoring`. */
  qof: SnomedCode;
  letters: readonly SnomedCode[];
  texts: readonly SnomedCode[];
  email: SnomedCode;
  phone: SnomedCode;
  verbal: SnomedCode;
};

/** For registers whose family is not loaded yet: it counts for each of them (rules.md 3.11). */
export const genericInvitation: SnomedCode = {
  code: '1109921000000106',
  term: 'Quality and Outcomes Framework quality indicator-related care invitation',
};

/**
 * Diabetes, asthma and hypertension: the national sets DMINVITE_COD, ASTINVITE_COD and HYPINVITE_COD as public
 * repositories hold them (2022 to 2024, Open Government Licence v3.0). COPD: rules.md 3.11, terms as public code lists
 * print them. Others of the same kind are still to be loaded from TRUD.
 */
const families: Partial<Readonly<Record<Register, CodeFamily>>> = {
  DM: {
    qof: qof('1110921000000100', 'diabetes mellitus'),
    letters: threeOf('Diabetes monitoring # letter', ['185756006', '185757002', '185758007']),
    texts: threeOf('Diabetes monitoring short message service text message # invitation', [
      '1066911000000100',
      '1066921000000106',
      '1066931000000108',
    ]),
    email: { code: '1083111000000108', term: 'Diabetes monitoring invitation email' },
    phone: { code: '185760009', term: 'Diabetes monitoring telephone invite' },
    verbal: { code: '185759004', term: 'Diabetes monitoring verbal invite' },
  },
  HTN: {
    qof: qof('1110941000000107', 'hypertension'),
    letters: threeOf('Hypertension monitoring # letter', ['185719002', '185720008', '185721007']),
    texts: threeOf('Hypertension monitoring short message service text message # invitation', [
      '1066951000000101',
      '1066961000000103',
      '1066971000000105',
    ]),
    email: { code: '1083101000000106', term: 'Hypertension monitoring invitation email' },
    phone: { code: '185723005', term: 'Hypertension monitoring telephone invite' },
    verbal: { code: '185722000', term: 'Hypertension monitoring verbal invite' },
  },
  AST: {
    qof: qof('1110841000000103', 'asthma'),
    letters: threeOf('Asthma monitoring call # letter', ['185731000', '185732007', '185734008']),
    texts: threeOf('Asthma monitoring short message service text message # invitation', [
      '959401000000101',
      '959421000000105',
      '959441000000103',
    ]),
    email: { code: '928511000000107', term: 'Asthma monitoring invitation email' },
    phone: { code: '185736005', term: 'Asthma monitoring call telephone invite' },
    verbal: { code: '185735009', term: 'Asthma monitoring call verbal invite' },
  },
  COPD: {
    qof: qof('1110861000000102', 'chronic obstructive pulmonary disease'),
    letters: threeOf('Chronic obstructive pulmonary disease monitoring # letter', [
      '716241000000106',
      '717021000000106',
      '717521000000104',
    ]),
    texts: threeOf(
      'Chronic obstructive pulmonary disease monitoring short message service text message # invitation',
      ['1066821000000101', '1066841000000108', '1066851000000106'],
    ),
    email: {
      code: '1066231000000103',
      term: 'Chronic obstructive pulmonary disease monitoring email invitation',
    },
    phone: {
      code: '716901000000101',
      term: 'Chronic obstructive pulmonary disease monitoring telephone invitation',
    },
    verbal: {
      code: '716281000000103',
      term: 'Chronic obstructive pulmonary disease monitoring verbal invitation',
    },
  },
};

export type CodeQuestion = {
  register: Register;
  method: InvitationMethod;
  /** 1 for the first letter, or text, of the year. */
  place: number;
};

/** The code to record for one invitation and register; a fourth letter or text takes the register's QOF invitation. */
export function invitationCode({ register, method, place }: CodeQuestion): SnomedCode {
  const family = families[register];
  if (!family) return genericInvitation;
  switch (method) {
    case 'letter':
      return family.letters[place - 1] ?? family.qof;
    case 'text':
      return family.texts[place - 1] ?? family.qof;
    case 'email':
      return family.email;
    case 'phone':
      return family.phone;
    case 'in-person':
      return family.verbal;
  }
}

/** Every code this program would have recorded, for whoever checks them. */
export function allInvitationCodes(): SnomedCode[] {
  return [
    genericInvitation,
    ...Object.values(families).flatMap(({ qof, letters, texts, email, phone, verbal }) => [
      qof,
      ...letters,
      ...texts,
      email,
      phone,
      verbal,
    ]),
  ];
}

function qof(code: string, condition: string): SnomedCode {
  return {
    code,
    term: `Quality and Outcomes Framework ${condition} quality indicator-related care invitation`,
  };
}

function threeOf(term: string, codes: readonly [string, string, string]): SnomedCode[] {
  const places = ['first', 'second', 'third'];
  return codes.map((code, index) => ({ code, term: term.replace('#', places[index] ?? '') }));
}
