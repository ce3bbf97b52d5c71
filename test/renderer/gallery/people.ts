import type { IconName } from '../../../renderer/ui/icon/icons.ts';
import type { StepState } from '../../../renderer/ui/cycle/cycleSteps.ts';

/** Invented people for the gallery's lists. */
export type GalleryPerson = {
  id: string;
  family: string;
  given: string;
  nhsNumber: string;
  born: string;
  age: number;
  group: string;
  conditions: string;
  need: { icon: IconName; words: string } | null;
  cycle: readonly StepState[];
  next: string;
  isStuck: boolean;
};

const cycle = (letters: string): StepState[] => {
  const states = { d: 'done', n: 'now', t: 'toCome', x: 'notNeeded', s: 'stuck' } as const;
  return [...letters].map((letter) => states[letter as keyof typeof states]);
};

const rows = [
  'ABUBAKAR|Folasade (Mrs)|9995009900|03-Nov-1949|77|D|Diabetes, high BP||xdnttttt|Tests Wed 25-Nov',
  'AHMED|Tariq (Mr)|9993260371|11-Nov-1962|64|C|Diabetes, CKD, COPD +1||ddddnttt|Letter to send today',
  'BARKER|Jean (Mrs)|9994965239|28-Nov-1938|87|B|Heart failure, dementia, CKD|Housebound|ddnttttt|Home visit Thu 26-Nov',
  'BEVAN|Rhodri (Mr)|9990454809|19-Nov-1955|71|D|Diabetes, COPD|Hearing loss|xddddntt|Conversation today 10:00',
  'CHAUDHRY|Shabnam (Ms)|9993577723|07-Nov-1971|55|F|Asthma||xstttttt|No reply in 35 days',
  'DAVIES-PRICE|Angharad (Mrs)|9999851274|14-Nov-1946|80|E|Stroke, high BP, AF|Sight loss|xddddntt|Conversation Fri 27-Nov',
  'DĄBROWSKI|Zbigniew (Mr)|9998498236|22-Nov-1958|68|D|Diabetes|Interpreter: Polish|xntttttt|Phone today 11:30',
  'EZE|Chukwuemeka (Mr)|9998328004|30-Nov-1980|45|E|High BP||xdxddntt|Conversation Mon 30-Nov',
  'FAIRHURST|Alan (Mr)|9999550363|16-Nov-1951|75|A|Schizophrenia, diabetes|Longer visit|dddntttt|Results with Dr Menon',
  'GILL|Harjinder (Mrs)|9996263371|05-Nov-1960|66|D|Diabetes, heart disease|Hearing loss|xdsttttt|Missed tests 19-Nov',
  'HUSSAIN|Nasreen (Mrs)|9995964198|09-Nov-1957|69|C|Diabetes, CKD, asthma +1|Interpreter: Urdu|dddddntt|Conversation Thu 26-Nov',
  'JENKINS|Eluned (Miss)|9992443596|02-Nov-1941|85|A|Dementia, high BP|Care home|dddddntt|Conversation Wed 25-Nov',
  'KHATUN|Rahima (Mrs)|9995341956|18-Nov-1953|73|D|Diabetes, high BP|Easy read|xdnttttt|Tests Tue 24-Nov',
];

const needIcons: Record<string, IconName> = {
  Housebound: 'house',
  'Hearing loss': 'ear',
  'Sight loss': 'eye',
  'Interpreter: Polish': 'translate',
  'Interpreter: Urdu': 'translate',
  'Longer visit': 'clockPlus',
  'Care home': 'careHome',
  'Easy read': 'book',
};

/** The person at a place of a list of any length: the invented people over and over. */
export function galleryPerson(index: number): GalleryPerson {
  const parts = (rows[index % rows.length] ?? '').split('|');
  const [family = '', given = '', nhsNumber = '', born = '', age = '', group = ''] = parts;
  const [conditions = '', need = '', steps = '', next = ''] = parts.slice(6);
  const icon = needIcons[need];
  return {
    id: `p${index}`,
    family,
    given,
    nhsNumber,
    born,
    age: Number(age),
    group,
    conditions,
    next,
    need: icon ? { icon, words: need } : null,
    cycle: cycle(steps),
    isStuck: steps.includes('s'),
  };
}
