import type { RegisterRule } from './registerRule.ts';

/**
 * Who is on which register. Membership logic: NHS North Central London's published version of the national rules
 * (v50) and NICE indicators, as summarised in rules.md 3.4 and 3.12; each line says what is background knowledge.
 */
export const registerRulesVersion = {
  name: '2026/27.1',
  from: '2026-04-01',
  checkedOn: '2026-11-22',
} as const;

const ordinary = {
  generalLists: [],
  resolvedLists: [],
  notCountedLists: [],
  ageFrom: 0,
  diagnosedFrom: null,
  needsMedicine: null,
  orMedicine: null,
  gaveWayTo: null,
  evidence: null,
} satisfies Partial<RegisterRule>;

/** The rules as shipped, in the order registers are shown. */
export const registerRules: readonly RegisterRule[] = [
  {
    ...ordinary,
    register: 'DM',
    lists: ['DM_COD', 'HOC_DM'],
    resolvedLists: ['DMRES_COD'],
    ageFrom: 17,
    evidence: { lists: ['DMTYPE1AUDIT_COD', 'DMTYPE2AUDIT_COD', 'HOC_DM'], flag: 'type-not-known' },
    source: 'DM_COD, DMRES_COD; age 17, NHS North Central London v50',
  },
  {
    ...ordinary,
    register: 'NDH',
    lists: ['NDH_COD', 'HOC_NDH'],
    notCountedLists: ['HOC_PREDIABETES'],
    ageFrom: 18,
    gaveWayTo: 'DM',
    source: 'NDH_COD; age 18, NHS North Central London v50; not while on the diabetes register: background',
  },
  {
    ...ordinary,
    register: 'HTN',
    lists: ['HYP_COD', 'HOC_HTN'],
    resolvedLists: ['HYPRES_COD'],
    ageFrom: 18,
    source: 'HYP_COD, HYPRES_COD; age 18, NHS North Central London v50',
  },
  {
    ...ordinary,
    register: 'CHD',
    lists: ['CHD_COD', 'HOC_CHD'],
    source: 'CHD_COD, NHS North Central London v50; no resolved code exists',
  },
  {
    ...ordinary,
    register: 'STIA',
    lists: ['STRK_COD', 'TIA_COD', 'HOC_STIA'],
    source: 'STRK_COD, TIA_COD, NHS North Central London v50; no resolved code exists',
  },
  {
    ...ordinary,
    register: 'PAD',
    lists: ['PAD_COD'],
    source: 'PAD_COD, NHS North Central London v50; no resolved code exists',
  },
  {
    ...ordinary,
    register: 'AF',
    lists: ['AFIB_COD'],
    resolvedLists: ['HOC_AFRES'],
    source: 'AFIB_COD, NHS North Central London v50; AF resolved 196371000000102: background',
  },
  {
    ...ordinary,
    register: 'HF',
    lists: ['HF_COD', 'HOC_HF'],
    resolvedLists: ['HFRES_COD'],
    source: 'HF_COD, HFRES_COD, NHS North Central London v50',
  },
  {
    ...ordinary,
    register: 'CKD',
    lists: ['CKD_COD'],
    generalLists: ['HOC_CKD'],
    resolvedLists: ['CKDRES_COD', 'CKD1AND2_COD'],
    ageFrom: 18,
    evidence: { lists: ['CKD_COD'], flag: 'stage-not-known' },
    source:
      'CKD_COD (G3 to G5), CKDRES_COD, CKD1AND2_COD; age 18, NHS North Central London v50; without a stage (709044004): background',
  },
  {
    ...ordinary,
    register: 'AST',
    lists: ['AST_COD'],
    resolvedLists: ['ASTRES_COD'],
    ageFrom: 6,
    needsMedicine: { kind: 'asthma', months: 12 },
    source: 'AST_COD, ASTRES_COD; age 6, medicine in 12 months, NHS North Central London v50',
  },
  {
    ...ordinary,
    register: 'COPD',
    lists: ['COPD_COD'],
    resolvedLists: ['COPDRES_COD'],
    source: 'COPD_COD, COPDRES_COD, NHS North Central London v50',
  },
  {
    ...ordinary,
    register: 'EPIL',
    lists: ['EPIL_COD'],
    resolvedLists: ['EPILRES_COD'],
    ageFrom: 18,
    needsMedicine: { kind: 'epilepsy', months: 6 },
    source: 'EPIL_COD, EPILRES_COD; age 18, medicine in 6 months, NHS North Central London v50',
  },
  {
    ...ordinary,
    register: 'SMI',
    lists: ['MH_COD', 'HOC_SMI'],
    resolvedLists: ['SMHRES_COD'],
    orMedicine: { kind: 'lithium', months: 6 },
    source: 'MH_COD, active or lithium in 6 months, NHS North Central London v50; remission: PRIMIS SMHRES',
  },
  {
    ...ordinary,
    register: 'DEM',
    lists: ['DEM_COD'],
    source: 'DEM_COD, NHS North Central London v50; no resolved code exists',
  },
  {
    ...ordinary,
    register: 'LD',
    lists: ['LD_COD', 'HOC_LD'],
    ageFrom: 14,
    source: 'LD_COD; health check from 14, NHS North Central London v50',
  },
  {
    ...ordinary,
    register: 'RA',
    lists: ['RARTH_COD'],
    ageFrom: 16,
    source: 'RARTH_COD; age 16, NHS North Central London v50',
  },
  {
    ...ordinary,
    register: 'OSTEO',
    lists: ['OSTEO_COD'],
    ageFrom: 50,
    evidence: { lists: ['HOC_FRAGILITY'], flag: 'fracture-not-known' },
    source: 'OSTEO_COD; 50 to 74 with a fragility fracture (N91); 75 and over (N92): background',
  },
  {
    ...ordinary,
    register: 'THY',
    lists: ['THY_COD'],
    source: 'THY_COD; N139',
  },
  {
    ...ordinary,
    register: 'DEPR',
    lists: ['DEPR_COD', 'HOC_DEPR'],
    resolvedLists: ['DEPRES_COD'],
    ageFrom: 18,
    diagnosedFrom: '2006-04-01',
    source:
      'DEPR_COD, DEPRES_COD; age 18, NHS North Central London v50; diagnosed from 1 April 2006: background',
  },
  {
    ...ordinary,
    register: 'CANCER',
    lists: ['C19CAN_COD', 'C19HAEMCAN_COD'],
    diagnosedFrom: '2003-04-01',
    source: 'reviewed by time from diagnosis (N222, N223); lists and 1 April 2003: background',
  },
];
