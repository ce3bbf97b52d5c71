import type { Register } from './facts.ts';

/** How a register is spoken of. */
export type RegisterName = {
  /** For staff: `Stroke/TIA`. */
  name: string;
  /** For letters: `high blood pressure`. */
  plainName: string;
  /** Never named in a letter, a message or on an envelope unless the practice decides otherwise (hard case 11). */
  sensitive: boolean;
  /** `false`: reviewed by time from diagnosis; it counts as a condition but starts no birth-month year of its own. */
  byBirthMonth: boolean;
};

/** One name per register, everywhere. Cancer is reviewed by time from diagnosis (N222, N223; rules.md 3.4). */
export const registerNames: Readonly<Record<Register, RegisterName>> = {
  DM: named('Diabetes', 'diabetes'),
  NDH: named('Non-diabetic hyperglycaemia', 'raised blood sugar'),
  HTN: named('Hypertension', 'high blood pressure'),
  CHD: named('CHD', 'heart disease'),
  STIA: named('Stroke/TIA', 'stroke or mini-stroke'),
  PAD: named('PAD', 'poor circulation in the legs'),
  AF: named('Atrial fibrillation', 'an irregular heartbeat'),
  HF: named('Heart failure', 'heart failure'),
  CKD: named('CKD', 'kidney disease'),
  AST: named('Asthma', 'asthma'),
  COPD: named('COPD', 'COPD, a lung condition'),
  EPIL: named('Epilepsy', 'epilepsy'),
  SMI: named('SMI', 'mental health', { sensitive: true }),
  DEM: named('Dementia', 'memory', { sensitive: true }),
  LD: named('Learning disability', 'learning disability', { sensitive: true }),
  RA: named('Rheumatoid arthritis', 'rheumatoid arthritis'),
  OSTEO: named('Osteoporosis', 'osteoporosis'),
  THY: named('Hypothyroidism', 'an underactive thyroid'),
  DEPR: named('Depression', 'depression', { sensitive: true }),
  CANCER: named('Cancer', 'cancer', { sensitive: true, byBirthMonth: false }),
};

function named(name: string, plainName: string, unusual: Partial<RegisterName> = {}): RegisterName {
  return { name, plainName, sensitive: false, byBirthMonth: true, ...unusual };
}

/** A register's name inside a sentence: `diabetes`, but `COPD`. */
export function nameInSentence(register: Register): string {
  const { name } = registerNames[register];
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
