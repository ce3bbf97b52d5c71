import { fold } from '../identity/fold.ts';
import type { Register } from './facts.ts';

/**
 * What clinical systems and practices head a list by condition with. Exact words only (case and spaces aside): a
 * heading that is not here is not a register (source: report shapes of EMIS Web and SystmOne; background).
 */
const headings: Readonly<Record<Register, readonly string[]>> = {
  DM: ['DM', 'Diabetes', 'Diabetes mellitus', 'Diabetic', 'Type 1 diabetes', 'Type 2 diabetes'],
  NDH: ['NDH', 'Non-diabetic hyperglycaemia', 'Non diabetic hyperglycaemia', 'Non-diabetic hyperglycemia'],
  HTN: ['HTN', 'HYP', 'BP', 'Hypertension', 'High blood pressure', 'Hypertensive'],
  CHD: ['CHD', 'IHD', 'Coronary heart disease', 'Ischaemic heart disease', 'Heart disease'],
  STIA: [
    'STIA',
    'Stroke/TIA',
    'Stroke / TIA',
    'Stroke and TIA',
    'Stroke & TIA',
    'Stroke or TIA',
    'Stroke',
    'TIA',
  ],
  PAD: ['PAD', 'PVD', 'Peripheral arterial disease', 'Peripheral vascular disease'],
  AF: ['AF', 'Atrial fibrillation'],
  HF: ['HF', 'Heart failure'],
  CKD: [
    'CKD',
    'Chronic kidney disease',
    'Chronic kidney disease stage 3-5',
    'Chronic kidney disease (G3-G5)',
  ],
  AST: ['AST', 'Asthma'],
  COPD: ['COPD', 'Chronic obstructive pulmonary disease'],
  EPIL: ['EPIL', 'EP', 'Epilepsy'],
  SMI: ['SMI', 'MH', 'Mental health', 'Serious mental illness', 'Severe mental illness'],
  DEM: ['DEM', 'Dementia'],
  LD: ['LD', 'Learning disability', 'Learning disabilities'],
  RA: ['RA', 'Rheumatoid arthritis'],
  OSTEO: ['OST', 'OSTEO', 'Osteoporosis'],
  THY: ['THY', 'Hypothyroidism', 'Hypothyroid', 'Underactive thyroid'],
  DEPR: ['DEP', 'DEPR', 'Depression'],
  CANCER: ['CAN', 'Cancer'],
};

const byHeading = new Map(
  Object.entries(headings).flatMap(([register, words]) =>
    words.map((word) => [fold(word), register as Register]),
  ),
);

/** The register a list's heading names, or null where it names none. */
export function registerOfHeading(heading: string): Register | null {
  return byHeading.get(fold(heading)) ?? null;
}
