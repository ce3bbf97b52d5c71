import { fold } from '../../../shared/identity/fold.ts';
import type { Circumstance } from '../../../shared/people/columnMapping.ts';
import { headingMeaning } from '../../../shared/people/groupMeaning.ts';
import type { Circumstances } from '../../../shared/people/importRecord.ts';
import { readDate } from '../../../shared/people/readDate.ts';
import type { Reading } from '../../../shared/people/reading.ts';
import { codeList } from './codeList.ts';

type Known = { circumstance: Circumstance; value: string };

const known = new Map<string, Known[]>();
for (const { code = '', term = '', circumstance = '', value = '' } of codeList('circumstances.csv')) {
  for (const key of [code, fold(term)]) {
    known.set(key, [...(known.get(key) ?? []), { circumstance: circumstance as Circumstance, value }]);
  }
}

const yes = new Set([
  'yes',
  'y',
  'true',
  't',
  '1',
  'x',
  'ticked',
  'flagged',
  'restricted',
  'sensitive',
  's',
  'r',
]);
const no = new Set(['no', 'n', 'false', 'f', '0', 'none', '-', '//', 'u', 'unrestricted', 'not restricted']);
const degrees = new Set(['none', 'mild', 'moderate', 'severe']);

/** A circumstance from its cell: exact code, exact term, a yes or a no. An empty cell means the record has none. */
export function readCircumstance(circumstance: Circumstance, cell: string): Reading<Circumstances> {
  const words = fold(cell);
  if (words === '') return circumstance === 'frailty' ? { value: {} } : { value: { [circumstance]: false } };
  if (circumstance === 'frailty') return readFrailty(words);
  const said = yesOrNo(circumstance, words);
  if (said !== null) return { value: { [circumstance]: said } };
  // Whoever is flagged in words nobody here knows is treated as restricted: the safe reading of the two.
  if (circumstance === 'restricted') return { value: { restricted: true } };
  return { reason: `These words are not known for this column` };
}

function readFrailty(words: string): Reading<Circumstances> {
  const degree = words.replace(/ frailty$/, '').replace(/^(fit|not frail|no)$/, 'none');
  const found = known.get(words)?.find((one) => one.circumstance === 'frailty')?.value ?? degree;
  return degrees.has(found)
    ? { value: { frailty: found as NonNullable<Circumstances['frailty']> } }
    : { reason: 'These words are not a degree of frailty: mild, moderate or severe' };
}

function yesOrNo(circumstance: Circumstance, words: string): boolean | null {
  const listed = known.get(words)?.find((one) => one.circumstance === circumstance);
  if (listed) return listed.value === 'yes';
  if (yes.has(words) || 'value' in readDate(words)) return true;
  if (no.has(words) || /^(not|no longer|is no longer|not a|is not)( a)? /.test(words)) return false;
  const heading = headingMeaning(words);
  return heading?.about === 'circumstance' && heading.circumstance === circumstance ? true : null;
}

/** What a coded entry says of a person's circumstances, by exact SNOMED CT code; undefined for any other code. */
export function circumstanceOfCode(code: string): Circumstances | undefined {
  const found = known.get(code);
  if (!found || !/^\d+$/.test(code)) return undefined;
  const said = found.map(({ circumstance, value }) =>
    circumstance === 'frailty' ? { frailty: value } : { [circumstance]: value === 'yes' },
  );
  return Object.assign({}, ...said) as Circumstances;
}
