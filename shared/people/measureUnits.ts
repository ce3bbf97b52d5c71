import type { Measure } from './measures.ts';
import type { Reading } from './reading.ts';
import { remembered } from './remembered.ts';

/** practice unit = times × source unit + plus */
type Conversion = { times: number; plus?: number };

/** Grams per mole, for mg/dL to mmol/L (10 ÷ molar mass) and to µmol/L (10,000 ÷ molar mass). */
const molarMass = {
  cholesterol: 386.65,
  triglycerides: 885.43,
  creatinine: 113.118,
  glucose: 180.156,
  calcium: 40.078,
  bilirubin: 584.66,
  nitrogen: 28.0134,
};
const millimoles = (mass: number): Conversion => ({ times: 10 / mass });
const micromoles = (mass: number): Conversion => ({ times: 10_000 / mass });
const same: Conversion = { times: 1 };

/** Units a measure also comes in, spelt as `plainUnit` leaves them. The practice's own unit needs no line. */
const otherUnits: Record<string, Record<string, Conversion>> = {
  // IFCC from DCCT/NGSP: (% − 2.15) × 10.929 (rules.md 3.5)
  hba1c: { '%': { times: 10.929, plus: -2.15 * 10.929 } },
  cholesterol: { 'mg/dl': millimoles(molarMass.cholesterol) },
  hdl: { 'mg/dl': millimoles(molarMass.cholesterol) },
  ldl: { 'mg/dl': millimoles(molarMass.cholesterol) },
  'non-hdl': { 'mg/dl': millimoles(molarMass.cholesterol) },
  triglycerides: { 'mg/dl': millimoles(molarMass.triglycerides) },
  creatinine: { 'mg/dl': micromoles(molarMass.creatinine), 'mmol/l': { times: 1000 } },
  // LOINC 33914-3 and the headings of UK lists are per 1.73 m² whatever the unit says.
  egfr: { 'ml/min': same, 'ml/min/1.73m': same },
  acr: { 'mg/g': { times: molarMass.creatinine / 1000 }, 'mg/mmolcreat': same },
  urea: { 'mg/dl': millimoles(molarMass.nitrogen) },
  sodium: { 'meq/l': same },
  potassium: { 'meq/l': same },
  calcium: { 'mg/dl': millimoles(molarMass.calcium) },
  glucose: { 'mg/dl': millimoles(molarMass.glucose) },
  bilirubin: { 'mg/dl': micromoles(molarMass.bilirubin) },
  albumin: { 'g/dl': { times: 10 } },
  haemoglobin: { 'g/dl': { times: 10 } },
  platelets: { '10*3/ul': same, 'k/ul': same },
  'white-cells': { '10*3/ul': same, 'k/ul': same },
  weight: { g: { times: 0.001 }, lb: { times: 0.45359237 }, '[lb_av]': { times: 0.45359237 } },
  height: { m: { times: 100 }, mm: { times: 0.1 }, in: { times: 2.54 }, '[in_i]': { times: 2.54 } },
  waist: { m: { times: 100 }, mm: { times: 0.1 }, in: { times: 2.54 }, '[in_i]': { times: 2.54 } },
  pulse: { bpm: same, 'beats/min': same, 'beats/minute': same, '{beats}/min': same, '/minute': same },
  alt: { 'iu/l': same, '[iu]/l': same },
  tsh: { 'mu/l': same, 'miu/l': same, 'uiu/ml': same, 'u[iu]/ml': same },
  act: { score: same, '(score)': same, '/25': same },
};

/** The same practice unit in other spelling, by `plainUnit`. */
const spellings: Record<string, string> = {
  mmhg: 'mm[hg]',
  millimeterofmercury: 'mm[hg]',
  millimetreofmercury: 'mm[hg]',
  'ml/min/1.73m2': 'ml/min/{1.73_m2}',
  'ml/min/1.73m*2': 'ml/min/{1.73_m2}',
  'ml/min/1.73m^2': 'ml/min/{1.73_m2}',
  'ml/min/1.73sqm': 'ml/min/{1.73_m2}',
  'kg/m^2': 'kg/m2',
  'kg/m*2': 'kg/m2',
  'kg/sqm': 'kg/m2',
  'kilogram/(meter^2)': 'kg/m2',
  kilogram: 'kg',
  kgs: 'kg',
  meter: 'm',
  metre: 'm',
  cms: 'cm',
  'micromol/l': 'umol/l',
  'mcmol/l': 'umol/l',
  percent: '%',
  'l/minute': 'l/min',
  litre: 'l',
  litres: 'l',
  '10^9/l': '10*9/l',
  'x10^9/l': '10*9/l',
  'x10*9/l': '10*9/l',
  '10^3/ul': '10*3/ul',
  lbs: 'lb',
};

/** A unit without what differs between systems: case, spaces, the two micro signs, powers as superscripts. */
export const plainUnit = remembered((unit: string): string => {
  const plain = unit.normalize('NFKC').replaceAll('μ', 'u').replace(/\s+/g, '').toLowerCase();
  return spellings[plain] ?? plain;
});

/** A number in the practice's unit, unrounded; the reason where the unit is missing or not known for the measure. */
export function toPracticeUnit(measure: Measure, value: number, unit: string | null): Reading<number> {
  if (unit === null || unit.trim() === '') return withoutUnit(measure, value);
  const plain = plainUnit(unit);
  if (measure.unit !== null && plain === plainUnit(measure.unit)) return { value };
  const conversion = Object.hasOwn(otherUnits, measure.name) ? otherUnits[measure.name]?.[plain] : undefined;
  if (!conversion) return { reason: `The unit ${unit.trim()} is not known for ${measure.label}` };
  return { value: value * conversion.times + (conversion.plus ?? 0) };
}

function withoutUnit(measure: Measure, value: number): Reading<number> {
  const [from, to] = measure.withoutUnit ?? [1, 0];
  if (value >= from && value <= to) return { value };
  return {
    reason: `There is no unit, and this number is not sure to be ${measure.label} in ${measure.unit ?? 'words'}`,
  };
}
