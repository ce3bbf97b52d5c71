/** One shipped list: where it came from and when it was last changed there. Licences: the folder's README. */
export type ShippedList = {
  list: string;
  file: string;
  holds: string;
  /** The national reference set's own id, where known (rules.md 3.12). */
  referenceSet: string | null;
  changedOn: string;
  /** Public repository and commit the file was read from. */
  source: string;
};

const rows: readonly (readonly [
  list: string,
  holds: string,
  referenceSet: string | null,
  changedOn: string,
  source: string,
])[] = [
  ['AFIB_COD', 'Atrial fibrillation', null, '2022-02-15', 'opensafely/deaths-at-home-covid19@b0cf90c1b75d'],
  ['AST_COD', 'Asthma', null, '2025-07-18', 'opensafely/winter-pressures-phase-II@4d95049d8d60'],
  ['ASTRES_COD', 'Asthma resolved', null, '2024-12-31', 'opensafely/disease_incidence@fc298800a6f9'],
  [
    'ASTREV_COD',
    'Asthma annual review',
    null,
    '2025-11-05',
    'opensafely/winter-pressures-phase-II@4d95049d8d60',
  ],
  ['C19CAN_COD', 'Cancer', null, '2022-02-15', 'opensafely/deaths-at-home-covid19@b0cf90c1b75d'],
  [
    'C19HAEMCAN_COD',
    'Cancer of the blood',
    null,
    '2022-02-15',
    'opensafely/deaths-at-home-covid19@b0cf90c1b75d',
  ],
  [
    'CHD_COD',
    'Coronary heart disease',
    '999000771000230107',
    '2025-11-05',
    'opensafely/disparities-comparison@ee933882688e',
  ],
  [
    'CKD1AND2_COD',
    'Chronic kidney disease stages 1 and 2',
    '999004051000230107',
    '2022-02-15',
    'opensafely/deaths-at-home-covid19@b0cf90c1b75d',
  ],
  [
    'CKD_COD',
    'Chronic kidney disease stages 3 to 5',
    '999004011000230108',
    '2022-02-15',
    'opensafely/deaths-at-home-covid19@b0cf90c1b75d',
  ],
  [
    'CKDRES_COD',
    'Chronic kidney disease resolved',
    '999004171000230102',
    '2024-12-31',
    'opensafely/disease_incidence@fc298800a6f9',
  ],
  ['COPD_COD', 'COPD', null, '2025-11-05', 'opensafely/disparities-comparison@ee933882688e'],
  ['COPDRES_COD', 'COPD resolved', null, '2024-12-31', 'opensafely/disease_incidence@fc298800a6f9'],
  ['COPDREV_COD', 'COPD review', null, '2025-11-05', 'opensafely/winter-pressures-phase-II@4d95049d8d60'],
  ['DEM_COD', 'Dementia', null, '2024-12-31', 'opensafely/disease_incidence@fc298800a6f9'],
  ['DEPR_COD', 'Depression', null, '2024-12-31', 'opensafely/disease_incidence@fc298800a6f9'],
  ['DEPRES_COD', 'Depression resolved', null, '2024-12-31', 'opensafely/disease_incidence@fc298800a6f9'],
  [
    'DM_COD',
    'Diabetes',
    '999004691000230108',
    '2025-07-18',
    'opensafely/winter-pressures-phase-II@4d95049d8d60',
  ],
  [
    'DMRES_COD',
    'Diabetes resolved',
    '999003371000230102',
    '2025-06-11',
    'opensafely/open-pathology@172fd9ed906b',
  ],
  ['DMTYPE1AUDIT_COD', 'Diabetes, type 1', null, '2024-12-31', 'opensafely/disease_incidence@fc298800a6f9'],
  ['DMTYPE2AUDIT_COD', 'Diabetes, type 2', null, '2024-12-31', 'opensafely/disease_incidence@fc298800a6f9'],
  ['EPIL_COD', 'Epilepsy', null, '2024-12-31', 'opensafely/disease_incidence@fc298800a6f9'],
  ['EPILRES_COD', 'Epilepsy resolved', null, '2024-12-31', 'opensafely/disease_incidence@fc298800a6f9'],
  ['HF_COD', 'Heart failure', null, '2025-11-05', 'opensafely/disparities-comparison@ee933882688e'],
  ['HFRES_COD', 'Heart failure resolved', null, '2024-12-31', 'opensafely/disease_incidence@fc298800a6f9'],
  ['HYP_COD', 'Hypertension', null, '2025-07-18', 'opensafely/winter-pressures-phase-II@4d95049d8d60'],
  [
    'HYPRES_COD',
    'Hypertension resolved',
    null,
    '2024-11-14',
    'opensafely/winter-pressures-phase-II@4d95049d8d60',
  ],
  ['LD_COD', 'Learning disability', null, '2022-08-08', 'opensafely/medication-reviews@055debcf0544'],
  [
    'LONGRES_COD',
    'Lives in a care home',
    null,
    '2021-11-26',
    'opensafely/post-covid-vaccinated@145aa57cd9b0',
  ],
  [
    'MH_COD',
    'Psychosis, schizophrenia and bipolar disorder',
    null,
    '2022-02-15',
    'opensafely/deaths-at-home-covid19@b0cf90c1b75d',
  ],
  [
    'MILDFRAIL_COD',
    'Mild frailty',
    '999013531000230106',
    '2024-01-17',
    'milanwiedemann/phc-coding-club@38d427e5a1fd',
  ],
  [
    'MODFRAIL_COD',
    'Moderate frailty',
    '999013571000230108',
    '2024-01-17',
    'milanwiedemann/phc-coding-club@38d427e5a1fd',
  ],
  [
    'NDH_COD',
    'Non-diabetic hyperglycaemia',
    null,
    '2022-02-15',
    'opensafely/deaths-at-home-covid19@b0cf90c1b75d',
  ],
  ['OSTEO_COD', 'Osteoporosis', null, '2024-12-31', 'opensafely/disease_incidence@fc298800a6f9'],
  [
    'PAD_COD',
    'Peripheral arterial disease',
    '999005931000230101',
    '2022-02-15',
    'opensafely/deaths-at-home-covid19@b0cf90c1b75d',
  ],
  ['PALCARE_COD', 'Palliative care', null, '2022-02-15', 'opensafely/deaths-at-home-covid19@b0cf90c1b75d'],
  [
    'PALCARENI_COD',
    'Palliative care not indicated now',
    null,
    '2022-05-06',
    'opensafely/deaths-at-home-covid19@b0cf90c1b75d',
  ],
  ['RARTH_COD', 'Rheumatoid arthritis', null, '2022-02-15', 'opensafely/deaths-at-home-covid19@b0cf90c1b75d'],
  [
    'SEVFRAIL_COD',
    'Severe frailty',
    '999012131000230109',
    '2024-01-17',
    'milanwiedemann/phc-coding-club@38d427e5a1fd',
  ],
  [
    'SMHRES_COD',
    'Serious mental illness in remission',
    null,
    '2021-11-26',
    'opensafely/post-covid-vaccinated@145aa57cd9b0',
  ],
  ['STRK_COD', 'Stroke', '999005531000230105', '2024-12-31', 'opensafely/disease_incidence@fc298800a6f9'],
  ['THY_COD', 'Hypothyroidism', null, '2023-03-17', 'opensafely/os-sch-children-2021@53857fa67e44'],
  [
    'TIA_COD',
    'Transient ischaemic attack',
    '999005291000230109',
    '2024-12-31',
    'opensafely/disease_incidence@fc298800a6f9',
  ],
];

/** Every list this program ships, besides its own additions. */
export const shippedLists: readonly ShippedList[] = rows.map(
  ([list, holds, referenceSet, changedOn, source]) => ({
    list,
    file: `${list.toLowerCase()}.csv`,
    holds,
    referenceSet,
    changedOn,
    source,
  }),
);

/** This program's own lists (`HOC_…`), in one file with a column for the list. */
export const additions = { file: 'house-of-care-additions.csv', changedOn: '2026-11-22' } as const;
