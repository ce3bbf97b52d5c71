import type { Check, VisitPart } from './checks.ts';

/**
 * Smoking is asked of whoever gets their own post, from 16: the practice's own rule. QOF's smoking indicators (SMOK002)
 * count from 15; for younger people with asthma NICE IND189 asks for active or passive smoking, which belongs to the
 * talk about their asthma and not into a letter to their parents. Alcohol from 18: NICE's alcohol indicators are of
 * adults. Read 22 November 2026.
 */
const smokingFrom = 16;
const alcoholFrom = 18;

/**
 * Every check once: what staff call it, what letters call it, what is done for it, and which measures show that it was
 * done (names as in the results). Words for letters name no condition.
 */
export const checkList: readonly Check[] = [
  {
    ...words('hba1c', 'HbA1c', 'a blood test for your average blood sugar', 'average blood sugar'),
    ...done('blood', ['hba1c']),
  },
  {
    ...words('kidneys', 'Kidney function', 'a blood test for your kidneys', 'kidney function'),
    ...done('blood', ['egfr'], ['creatinine']),
  },
  {
    ...words('cholesterol', 'Cholesterol', 'a blood test for your cholesterol', 'cholesterol'),
    ...done('blood', ['cholesterol']),
  },
  { ...words('thyroid', 'TSH', 'a blood test for your thyroid', 'thyroid'), ...done('blood', ['tsh']) },
  {
    ...words('full-blood-count', 'Full blood count', 'a blood count', 'blood count'),
    ...done('blood', ['fbc'], ['haemoglobin']),
  },
  {
    ...words('liver', 'Liver function', 'a blood test for your liver', 'liver function'),
    ...done('blood', ['lft'], ['alt']),
  },
  {
    ...words('urine-acr', 'Urine ACR', 'a urine test for your kidneys', 'urine test'),
    ...done('urine', ['acr']),
  },
  {
    ...words('blood-pressure', 'Blood pressure', 'a blood pressure check', 'blood pressure'),
    ...done('measurement', ['systolic', 'diastolic']),
  },
  { ...words('pulse', 'Pulse rhythm', 'a pulse check', 'pulse'), ...done('measurement', ['pulse']) },
  {
    ...words('weight', 'Weight and BMI', 'a check of your height and weight', 'weight'),
    ...done('measurement', ['bmi']),
  },
  {
    ...words(
      'oxygen',
      'Oxygen level',
      'a check of the oxygen in your blood, with a clip on your finger',
      'oxygen level',
    ),
    ...done('measurement', ['spo2']),
  },
  {
    ...words('spirometry', 'FEV1', 'a breathing test', 'breathing test'),
    ...done('measurement', ['fev1-predicted'], ['fev1']),
  },
  { ...words('feet', 'Foot check', 'a check of your feet', footWords()), ...done('feet', ['foot']) },
  {
    ...words('smoking', 'Smoking status', 'questions about smoking', 'smoking'),
    ...done('questions', ['smoking']),
    ageFrom: smokingFrom,
  },
  {
    ...words('alcohol', 'Alcohol', 'questions about alcohol', 'alcohol'),
    ...done('questions', ['alcohol']),
    ageFrom: alcoholFrom,
  },
  {
    ...words('breathlessness', 'MRC breathlessness', 'questions about your breathing', 'breathing'),
    ...done('questions', ['mrc']),
  },
  {
    ...words(
      'inhalers',
      'Flare-ups, inhaler technique, action plan',
      'questions about your inhalers',
      'inhalers',
    ),
    ...done('questions'),
  },
  {
    ...words('retinal', 'Retinal screening date', 'eye screening, done by another service', 'eye screening'),
    ...done('external', ['retinal']),
  },
  {
    ...words('heart-symptoms', 'Symptoms (NYHA), heart medicines', 'your symptoms and medicines', 'symptoms'),
    ...done('conversation'),
  },
  {
    ...words(
      'seizures',
      'Seizures, driving, contraception',
      'how things have been since last year',
      'the last year',
    ),
    ...done('conversation'),
  },
  { ...words('care-plan', 'Care plan', 'your care plan', 'care plan'), ...done('conversation') },
  { ...words('falls', 'Falls and frailty', 'any falls', 'falls'), ...done('conversation') },
  {
    ...words('mood', 'Mood, and whether a carer', 'how you feel and who helps you', 'mood'),
    ...done('conversation'),
  },
  { ...words('medicines', 'Medicines review', 'your medicines', 'medicines'), ...done('conversation') },
];

/** The foot check as the list of a letter has it: what to expect is part of its name. */
export function footWords(): string {
  return 'foot check, with your shoes and socks off';
}

type Words = Pick<Check, 'id' | 'name' | 'inLetters' | 'inBrackets'>;

function words(id: Check['id'], name: string, inLetters: string, inBrackets: string): Words {
  return { id, name, inLetters, inBrackets };
}

function done(part: VisitPart, ...satisfiedBy: string[][]): Pick<Check, 'part' | 'satisfiedBy' | 'ageFrom'> {
  return { part, satisfiedBy, ageFrom: 0 };
}
