import type { Register } from '../../shared/register/facts.ts';
import type { Random } from './random.ts';
import type { SamplePerson } from './samplePerson.ts';
import type { Profile } from './sampleProfile.ts';

/** What a measure is made from: the years before now count back, so the level then is the level now less the change. */
export type Moment = {
  profile: Profile;
  person: SamplePerson;
  random: Random;
  yearsAgo: number;
  /** One kidney function a visit: creatinine and eGFR are two ways to say it. */
  egfr: number;
};

/** What is taken together is missed together. */
export type VisitPart = 'blood' | 'urine' | 'pressure' | 'other';

export type SampleMeasure = {
  measure: string;
  code: string | null;
  term: string;
  unit: string | null;
  /** Digits after the point as laboratories report them. */
  digits: number;
  part: VisitPart;
  value: (moment: Moment) => number;
  /** Reported as ">90" at and above this. */
  above?: number;
};

type Row = Omit<SampleMeasure, 'measure'>;
const wobble = (random: Random, size: number) => random.bell() * size;

const bmiAt = ({ profile, yearsAgo }: Moment) => profile.bmi - profile.bmiPerYear * yearsAgo;

const rows: Record<string, Row> = {
  hba1c: {
    ...lab('999791000000106', 'Haemoglobin A1c level - IFCC standardised', 'mmol/mol', 0),
    value: ({ profile, random, yearsAgo }) =>
      Math.max(28, profile.hba1c - profile.hba1cPerYear * yearsAgo + wobble(random, 2.5)),
  },
  systolic: {
    ...lab('271649006', 'Systolic blood pressure', 'mmHg', 0),
    value: ({ profile, random }) => Math.max(84, profile.systolic + wobble(random, 7)),
  },
  diastolic: {
    ...lab('271650006', 'Diastolic blood pressure', 'mmHg', 0),
    value: ({ profile, random }) => Math.max(40, profile.diastolic + wobble(random, 4)),
  },
  cholesterol: {
    ...lab('1005671000000105', 'Serum cholesterol level', 'mmol/L', 1),
    value: ({ profile, random, yearsAgo }) =>
      Math.max(2, profile.cholesterol + yearsAgo * 0.08 + wobble(random, 0.25)),
  },
  hdl: {
    ...lab('1005681000000107', 'Serum high density lipoprotein cholesterol level', 'mmol/L', 1),
    value: ({ person, random }) => Math.max(0.6, (person.female ? 1.5 : 1.25) + wobble(random, 0.2)),
  },
  creatinine: {
    ...lab('1000731000000107', 'Serum creatinine level', 'umol/L', 0),
    value: (moment) => creatinineFor(moment.egfr, moment.person),
  },
  egfr: {
    ...lab('1011481000000105', 'Estimated glomerular filtration rate (CKD-EPI)', 'mL/min/1.73m2', 0),
    value: ({ egfr }) => egfr,
    above: 90,
  },
  acr: {
    ...lab('1023491000000104', 'Urine albumin:creatinine ratio', 'mg/mmol', 1),
    value: ({ profile, random }) => Math.max(0.3, profile.acr * (1 + wobble(random, 0.15))),
  },
  weight: {
    ...lab('27113001', 'Body weight', 'kg', 1),
    value: (moment) => bmiAt(moment) * moment.profile.heightM ** 2,
  },
  bmi: { ...lab('60621009', 'Body mass index', 'kg/m2', 1), value: bmiAt },
  tsh: {
    ...lab('1022791000000101', 'Serum thyroid stimulating hormone level', 'mIU/L', 2),
    value: ({ random }) => Math.exp(0.6 + wobble(random, 0.6)),
  },
  haemoglobin: {
    ...lab('1022431000000105', 'Haemoglobin concentration', 'g/L', 0),
    value: ({ person, random }) => (person.female ? 131 : 145) + wobble(random, 10),
  },
  alt: {
    ...lab('1018251000000107', 'Serum alanine aminotransferase level', 'U/L', 0),
    value: ({ random }) => 24 * Math.exp(wobble(random, 0.35)),
  },
  pulse: {
    ...lab('444981005', 'Resting heart rate', '/min', 0),
    value: ({ random }) => 74 + wobble(random, 9),
  },
  spo2: {
    ...lab('1097811000000106', 'Peripheral oxygen saturation on room air at rest', '%', 0),
    value: ({ random }) => Math.min(100, 95.5 + wobble(random, 1.5)),
  },
  'fev1-predicted': {
    ...lab(null, 'FEV1 (% predicted)', '%', 0),
    value: ({ profile, random, yearsAgo }) => Math.max(18, profile.fev1 + yearsAgo * 1.2 + wobble(random, 2)),
  },
  act: {
    ...lab(null, 'Asthma control test', null, 0),
    value: ({ random }) => Math.min(25, 20.5 + wobble(random, 3)),
  },
};

function lab(code: string | null, term: string, unit: string | null, digits: number): Omit<Row, 'value'> {
  const part = /^(Serum|Haemo|Estimated)/.test(term)
    ? 'blood'
    : term.startsWith('Urine')
      ? 'urine'
      : term.includes('blood pressure')
        ? 'pressure'
        : 'other';
  return { code, term, unit, digits, part };
}

/** Creatinine in umol/L that gives this eGFR by CKD-EPI 2009 (without the ethnicity factor). */
function creatinineFor(egfr: number, { female, age }: SamplePerson): number {
  const kappa = female ? 0.7 : 0.9;
  const most = 141 * 0.993 ** age * (female ? 1.018 : 1);
  const power = egfr > most ? (female ? -0.329 : -0.411) : -1.209;
  return Math.max(25, kappa * (egfr / most) ** (1 / power) * 88.4);
}

const all = new Map(Object.entries(rows).map(([measure, row]) => [measure, { measure, ...row }]));

const kidneys = 'creatinine egfr';
const pressure = 'systolic diastolic';
const body = 'weight bmi';
const byRegister: Partial<Record<Register, string>> = {
  DM: `hba1c ${pressure} cholesterol hdl ${kidneys} acr ${body} smoking foot`,
  NDH: `hba1c ${body}`,
  HTN: `${pressure} ${kidneys} cholesterol ${body} smoking`,
  CHD: `${pressure} ${kidneys} cholesterol hdl ${body} smoking`,
  AF: `${pressure} pulse ${kidneys} haemoglobin`,
  HF: `${pressure} pulse ${kidneys} ${body}`,
  STIA: `${pressure} ${kidneys} cholesterol ${body} smoking`,
  PAD: `${pressure} ${kidneys} cholesterol smoking`,
  CKD: `${pressure} ${kidneys} acr cholesterol haemoglobin`,
  AST: 'act smoking',
  COPD: `mrc fev1-predicted spo2 ${body} smoking`,
  SMI: `${pressure} hba1c cholesterol ${body} smoking`,
  DEM: `${pressure} ${body}`,
  LD: `${pressure} ${body}`,
  RA: `${pressure} cholesterol haemoglobin alt smoking`,
  THY: 'tsh',
};

/** The measures taken for someone's illnesses, each once; smoking, breathlessness and feet are words. */
export function measuresFor(ill: Iterable<Register>): { numbers: SampleMeasure[]; words: string[] } {
  const names = new Set([...ill].flatMap((register) => byRegister[register]?.split(' ') ?? []));
  const numbers = [...names].flatMap((name) => all.get(name) ?? []);
  return { numbers, words: [...names].filter((name) => !all.has(name)) };
}
