import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readShippedCodeLists } from '../../../../main/register/codeLists/readShippedCodeLists.ts';
import { shippedLists } from '../../../../main/register/codeLists/shippedLists.ts';
import { makeCodeLists } from '../../../../shared/register/codeLists.ts';
import { registerRules } from '../../../../shared/register/registerRules.ts';
import { passesVerhoeff } from './passesVerhoeff.ts';

const entries = readShippedCodeLists();
const lists = makeCodeLists(entries);
const shipped = join('main', 'register', 'codeLists');
const source = join('..', 'shared', 'data', 'codelists');

test('every list a rule names is shipped', () => {
  const known = new Set(entries.map(({ list }) => list));
  const named = registerRules.flatMap((rule) => [
    ...rule.lists,
    ...rule.generalLists,
    ...rule.resolvedLists,
    ...rule.notCountedLists,
    ...(rule.evidence?.lists ?? []),
  ]);
  expect(named.filter((list) => !known.has(list))).toEqual([]);
});

test('every code stands once on its list, with its term, and passes the SNOMED CT check digit', () => {
  expect(new Set(entries.map(({ list, code }) => `${list} ${code}`)).size).toBe(entries.length);
  expect(entries.filter(({ term, code }) => term === '' || !passesVerhoeff(code))).toEqual([]);
});

test.each<[string, string, string]>([
  ['195967001', 'Asthma', 'AST_COD'],
  ['13645005', 'COPD', 'COPD_COD'],
  ['49436004', 'Atrial fibrillation', 'AFIB_COD'],
  ['53741008', 'Coronary heart disease', 'CHD_COD'],
  ['84114007', 'Heart failure', 'HF_COD'],
  ['230690007', 'Stroke', 'STRK_COD'],
  ['266257000', 'TIA', 'TIA_COD'],
  ['46635009', 'Type 1 diabetes', 'DM_COD'],
  ['44054006', 'Type 2 diabetes', 'DM_COD'],
  ['73211009', 'Diabetes', 'DM_COD'],
  ['84757009', 'Epilepsy', 'EPIL_COD'],
  ['52448006', 'Dementia', 'DEM_COD'],
  ['110359009', 'Learning disability', 'LD_COD'],
  ['69896004', 'Rheumatoid arthritis', 'RARTH_COD'],
  ['391193001', 'SMI register', 'HOC_SMI'],
  ['69322001', 'Psychotic disorder', 'MH_COD'],
  ['714152005', 'CKD G5', 'CKD_COD'],
  ['709044004', 'CKD', 'HOC_CKD'],
  ['38341003', 'Hypertension', 'HYP_COD'],
  ['399957001', 'PAD', 'PAD_COD'],
  ['64859006', 'Osteoporosis', 'OSTEO_COD'],
  ['700449008', 'NDH', 'NDH_COD'],
  ['40930008', 'Hypothyroidism', 'THY_COD'],
  ['363346000', 'Cancer', 'C19CAN_COD'],
  ['248171000000108', 'Care home', 'LONGRES_COD'],
  ['160689007', 'Housebound', 'HOC_HOUSEBOUND'],
])('knows the top-level concept %s (%s)', (code, _name, list) => {
  expect([...lists.listsOfCode(code)]).toContain(list);
});

test('prediabetes is on the list the practice can switch on, and on no national list', () => {
  for (const code of ['15777000', '714628002'])
    expect([...lists.listsOfCode(code)]).toEqual(['HOC_PREDIABETES']);
});

test('knows the terms British systems print, exactly', () => {
  const listOf = (term: string) => [...lists.listsOfTerm(term)].find((list) => list.startsWith('HOC_'));
  expect(listOf('type 2 diabetes mellitus')).toBe('HOC_DM');
  expect(listOf('Ischaemic heart disease')).toBe('HOC_CHD');
  expect(listOf('Depression')).toBe('HOC_DEPR');
});

test('a damaged list is refused, not half read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'code-lists-'));
  expect(() => readShippedCodeLists(folder)).toThrow('afib_cod.csv');
  writeFileSync(join(folder, 'afib_cod.csv'), 'code,term\n"49436004,Atrial fibrillation\n');
  expect(() => readShippedCodeLists(folder)).toThrow('afib_cod.csv');
});

test.skipIf(!existsSync(source))('a shipped file is byte for byte what its source holds', () => {
  const pairs = shippedLists.flatMap(({ file }) =>
    ['registers', 'resolved']
      .map((part) => join(source, part, `nhsd-primary-care-domain-refsets-${file}`))
      .filter((original) => existsSync(original))
      .map((original) => ({ file, original })),
  );
  const differing = pairs.filter(
    ({ file, original }) => !readFileSync(join(shipped, file)).equals(readFileSync(original)),
  );
  expect(pairs.length).toBeGreaterThan(30);
  expect(differing).toEqual([]);
});
