import { looseHeading } from './looseHeading.ts';
import { measureHeadings } from './measureHeadings.ts';

/** One thing a practice measures, with the unit it reads it in (rules.md 3.4, 3.5). */
export type Measure = {
  name: string;
  /** As staff head a column. */
  label: string;
  /** UCUM text of the practice's unit; null where the result is words (a smoking status, a foot risk). */
  unit: string | null;
  /** Other headings lists use, folded. */
  headings: readonly string[];
  /** A number without a unit is taken to be in the practice's unit only inside this range, where no other unit fits. */
  withoutUnit?: readonly [from: number, to: number];
};

type Row = [name: string, label: string, unit: string | null, withoutUnit?: [number, number]];

const rows: Row[] = [
  ['hba1c', 'HbA1c', 'mmol/mol', [20, 250]],
  ['systolic', 'Systolic BP', 'mm[Hg]', [40, 300]],
  ['diastolic', 'Diastolic BP', 'mm[Hg]', [20, 200]],
  ['home-systolic', 'Home systolic BP', 'mm[Hg]', [40, 300]],
  ['home-diastolic', 'Home diastolic BP', 'mm[Hg]', [20, 200]],
  ['cholesterol', 'Cholesterol', 'mmol/L', [0.5, 25]],
  ['hdl', 'HDL cholesterol', 'mmol/L', [0.1, 5]],
  ['ldl', 'LDL cholesterol', 'mmol/L', [0.1, 15]],
  ['non-hdl', 'Non-HDL cholesterol', 'mmol/L', [0.1, 20]],
  ['triglycerides', 'Triglycerides', 'mmol/L', [0.1, 8]],
  ['creatinine', 'Creatinine', 'umol/L', [20, 2000]],
  ['egfr', 'eGFR', 'mL/min/{1.73_m2}', [0, 250]],
  ['acr', 'Urine ACR', 'mg/mmol'],
  ['urea', 'Urea', 'mmol/L', [0.5, 80]],
  ['sodium', 'Sodium', 'mmol/L', [90, 200]],
  ['potassium', 'Potassium', 'mmol/L', [1, 10]],
  ['calcium', 'Calcium', 'mmol/L', [0.5, 5]],
  ['glucose', 'Glucose', 'mmol/L', [0.5, 35]],
  ['bmi', 'BMI', 'kg/m2', [5, 120]],
  ['weight', 'Weight', 'kg'],
  ['height', 'Height', 'cm', [40, 250]],
  ['waist', 'Waist', 'cm', [40, 250]],
  ['tsh', 'TSH', 'm[IU]/L', [0, 200]],
  ['haemoglobin', 'Haemoglobin', 'g/L', [30, 250]],
  ['fbc', 'Full blood count', null],
  ['lft', 'Liver function', null],
  ['alt', 'ALT', 'U/L', [0, 10000]],
  ['bilirubin', 'Bilirubin', 'umol/L', [5, 900]],
  ['albumin', 'Albumin', 'g/L', [10, 70]],
  ['platelets', 'Platelets', '10*9/L', [1, 2000]],
  ['white-cells', 'White cell count', '10*9/L', [0.1, 300]],
  ['pulse', 'Pulse', '/min', [20, 250]],
  ['spo2', 'Oxygen saturation', '%', [40, 100]],
  ['fev1-predicted', 'FEV1 (% predicted)', '%', [10, 150]],
  ['fev1', 'FEV1', 'L'],
  ['fev1-fvc', 'FEV1/FVC', '%', [10, 100]],
  ['peak-flow', 'Peak flow', 'L/min', [30, 900]],
  ['mrc', 'MRC breathlessness', null],
  ['act', 'Asthma control test', '{score}', [5, 25]],
  ['smoking', 'Smoking status', null],
  ['alcohol', 'Alcohol', null],
  ['foot', 'Foot check', null],
  ['retinal', 'Retinal screening', null],
  ['ejection-fraction', 'Ejection fraction', '%', [5, 90]],
];

export const measures: readonly Measure[] = rows.map(([name, label, unit, withoutUnit]) => ({
  name,
  label,
  unit,
  headings: [...new Set([label, ...(measureHeadings[name] ?? '').split('|')].map(looseHeading))],
  ...(withoutUnit ? { withoutUnit } : {}),
}));

const byName = new Map(measures.map((measure) => [measure.name, measure]));
const byHeading = new Map(
  measures.flatMap((measure) => measure.headings.map((heading) => [heading, measure])),
);

export function measureNamed(name: string): Measure | undefined {
  return byName.get(name);
}

/** The measure a heading or a term names, by its exact words but for case, punctuation and a unit in brackets. */
export function measureHeaded(heading: string): Measure | undefined {
  return (
    byHeading.get(looseHeading(heading)) ?? byHeading.get(looseHeading(heading.replace(/\([^()]*\)\s*$/, '')))
  );
}

/** "BP" or "Blood pressure" alone: both readings stand in one cell ("132/78"). */
export function isBloodPressure(heading: string): boolean {
  return ['bp', 'blood pressure', 'bp reading', 'blood pressure reading'].includes(looseHeading(heading));
}
