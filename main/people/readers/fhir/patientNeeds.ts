import type {
  Circumstances,
  CommunicationNeed,
  ImportRecord,
  NeedKind,
} from '../../../../shared/people/importRecord.ts';
import { preferredContact } from '../../../../shared/people/contactMethod.ts';
import { needsInterpreter } from '../readNeeds.ts';
import { codeIn, codingsOf, conceptOf } from './coding.ts';
import type { JsonObject } from './json.ts';
import { at, extensionNamed, objectsAt, textAt } from './json.ts';

/** UK Core PreferredWrittenCommunicationFormat and PreferredContactMethod (rules.md 3.9); 1, a letter, is no need. */
const written: Record<string, NeedKind> = { '11': 'large-print-16', '12': 'braille', '13': 'audio' };
const contact: Record<string, NeedKind> = { '5': 'hearing-loss', '7': 'sign-language', '8': 'no-phone' };

/** What a Patient says of needs, language and who may see the address; only what it says. */
export function needsAndCircumstances(resource: JsonObject): Pick<ImportRecord, 'needs' | 'circumstances'> {
  const needs = [...preferences(resource), ...signLanguages(resource)];
  const found: Circumstances = { ...restrictedBy(resource), ...languageOf(resource) };
  const interpreter = at(
    extensionNamed(extensionNamed(resource, 'NHSCommunication'), 'interpreterRequired'),
    'valueBoolean',
  );
  if (typeof interpreter === 'boolean') found.interpreter = interpreter;
  if (interpreter === true && !needsInterpreter(needs))
    needs.push({ kind: 'interpreter', term: 'Interpreter required', code: null });
  return {
    ...(needs.length > 0 ? { needs } : {}),
    ...(Object.keys(found).length > 0 ? { circumstances: found } : {}),
  };
}

function preferences(resource: JsonObject): CommunicationNeed[] {
  const preference = extensionNamed(resource, 'ContactPreference');
  return [
    ...needIn(extensionNamed(preference, 'PreferredWrittenCommunicationFormat'), written, 'other'),
    ...needIn(extensionNamed(preference, 'PreferredContactMethod'), contact, 'contact-preference'),
  ];
}

function needIn(
  extension: JsonObject | undefined,
  kinds: Record<string, NeedKind>,
  otherwise: NeedKind,
): CommunicationNeed[] {
  const concept = extension?.['valueCodeableConcept'];
  const code = codeIn(concept) || textAt(extension, 'valueCoding', 'code');
  const term = conceptOf(concept)?.term || textAt(extension, 'valueCoding', 'display') || code;
  if (code === '' || code === '1') return [];
  const kind = kinds[code];
  return [{ kind: kind ?? otherwise, term: kind ? term : `${preferredContact}${term}`, code: null }];
}

/** A signed language among the languages a person communicates in (BCP 47 `bfi`, Makaton). */
function signLanguages(resource: JsonObject): CommunicationNeed[] {
  return objectsAt(resource, 'communication')
    .flatMap((communication) => codingsOf(communication['language']))
    .filter(({ code, term }) => code === 'bfi' || /sign language|makaton/i.test(term))
    .map(({ term, code }) => ({
      kind: 'sign-language',
      term: term || 'British Sign Language',
      code: /^\d+$/.test(code ?? '') ? code : null,
    }));
}

function languageOf(resource: JsonObject): Pick<Circumstances, 'language'> {
  const nhs = extensionNamed(extensionNamed(resource, 'NHSCommunication'), 'language')?.[
    'valueCodeableConcept'
  ];
  const spoken = objectsAt(resource, 'communication');
  const preferred = spoken.find((one) => at(one, 'preferred') === true) ?? spoken[0];
  const language = conceptOf(nhs)?.term ?? conceptOf(preferred?.['language'])?.term;
  if (language === undefined || /sign language|makaton/i.test(language)) return {};
  return { language: /^english/i.test(language) ? null : language };
}

const closed = new Set(['R', 'V']);

/** meta.security: R restricted and V very restricted keep the address from everyone not named. */
function restrictedBy(resource: JsonObject): Pick<Circumstances, 'restricted'> {
  const codes = objectsAt(resource, 'meta', 'security').map((label) => textAt(label, 'code'));
  return codes.length === 0 ? {} : { restricted: codes.some((code) => closed.has(code)) };
}
