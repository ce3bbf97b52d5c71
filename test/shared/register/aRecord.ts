import type { ConditionFact, MedicineFact, Register, RegisterFacts } from '../../../shared/register/facts.ts';
import { foldTerm, makeCodeLists } from '../../../shared/register/codeLists.ts';
import type { RegisterBasis } from '../../../shared/register/registerRule.ts';
import { RegisterSettings, registerRulesWith } from '../../../shared/register/registerRulesWith.ts';

const rows: readonly [list: string, code: string, term: string][] = [
  ['DM_COD', '44054006', 'Diabetes mellitus type 2'],
  ['DM_COD', '73211009', 'Diabetes mellitus'],
  ['DMTYPE2AUDIT_COD', '44054006', 'Diabetes mellitus type 2'],
  ['DMRES_COD', '315051004', 'Diabetes resolved'],
  ['NDH_COD', '700449008', 'Non-diabetic hyperglycemia'],
  ['HOC_PREDIABETES', '15777000', 'Prediabetes'],
  ['HYP_COD', '38341003', 'Hypertensive disorder, systemic arterial'],
  ['CHD_COD', '53741008', 'Coronary arteriosclerosis'],
  ['AFIB_COD', '49436004', 'Atrial fibrillation'],
  ['HOC_AFRES', '196371000000102', 'Atrial fibrillation resolved'],
  ['CKD_COD', '433144002', 'Chronic kidney disease stage 3'],
  ['CKD1AND2_COD', '431856006', 'Chronic kidney disease stage 2'],
  ['CKDRES_COD', '939211000000104', 'Chronic kidney disease resolved'],
  ['HOC_CKD', '709044004', 'Chronic kidney disease'],
  ['AST_COD', '195967001', 'Asthma'],
  ['ASTRES_COD', '162660004', 'Asthma resolved'],
  ['COPD_COD', '13645005', 'Chronic obstructive pulmonary disease'],
  ['EPIL_COD', '84757009', 'Epilepsy'],
  ['MH_COD', '58214004', 'Schizophrenia'],
  ['MH_COD', '4926007', 'Schizophrenia in remission'],
  ['SMHRES_COD', '4926007', 'Schizophrenia in remission'],
  ['DEM_COD', '52448006', 'Dementia'],
  ['LD_COD', '110359009', 'Intellectual disability'],
  ['RARTH_COD', '69896004', 'Rheumatoid arthritis'],
  ['OSTEO_COD', '64859006', 'Osteoporosis'],
  ['OSTEO_COD', '240198002', 'Osteoporotic vertebral collapse'],
  ['HOC_FRAGILITY', '240198002', 'Osteoporotic vertebral collapse'],
  ['DEPR_COD', '35489007', 'Depressive disorder'],
  ['DEPRES_COD', '196381000000100', 'Depression resolved'],
  ['SEVFRAIL_COD', '925861000000102', 'Severe frailty'],
  ['MILDFRAIL_COD', '925791000000100', 'Mild frailty'],
  ['LONGRES_COD', '248171000000108', 'Lives in care home'],
  ['HOC_HOUSEBOUND', '160689007', 'Housebound'],
];

export const someLists = makeCodeLists(
  rows.map(([list, code, term]) => ({ list, code, term, version: '2026-01-01' })),
);

/** The shipped rules over the few codes above. */
export function aBasis(
  answers: Record<string, Register | 'none'> = {},
  settings: Partial<RegisterSettings> = {},
): RegisterBasis {
  return {
    rules: registerRulesWith(RegisterSettings.parse(settings)),
    codeLists: someLists,
    termAnswers: new Map(Object.entries(answers).map(([term, answer]) => [foldTerm(term), answer])),
  };
}

/** A grown-up with nothing recorded, but for what the test says. */
export function aRecord(change: Partial<RegisterFacts> = {}): RegisterFacts {
  return { birthDate: '1960-05-20', conditions: [], medicines: null, ...change };
}

/** A term with the day it was recorded, as a source without codes gives it. */
export function recorded(
  term: string,
  onsetOn: string | null = null,
  change: Partial<ConditionFact> = {},
): ConditionFact {
  return { code: null, term, listedUnder: null, onsetOn, status: 'active', resolvedOn: null, ...change };
}

export function issued(name: string, lastIssuedOn: string | null): MedicineFact {
  return { code: null, name, lastIssuedOn };
}
