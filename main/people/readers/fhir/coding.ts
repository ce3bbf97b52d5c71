import type { Json } from './json.ts';
import { objectsAt, textAt } from './json.ts';

export type Concept = { code: string | null; system: string; term: string };

const snomed = 'http://snomed.info/sct';

/** Every coding of a CodeableConcept with words for it. */
export function codingsOf(concept: Json | undefined): Concept[] {
  const text = textAt(concept, 'text');
  return objectsAt(concept, 'coding').map((coding) => ({
    code: textAt(coding, 'code') || null,
    system: textAt(coding, 'system'),
    term: textAt(coding, 'display') || text,
  }));
}

/** A CodeableConcept as a SNOMED CT code and its words; without such a code, the words alone. Null when empty. */
export function conceptOf(concept: Json | undefined): { code: string | null; term: string } | null {
  const codings = codingsOf(concept);
  const chosen = codings.find((coding) => coding.system === snomed);
  const term = chosen?.term || textAt(concept, 'text') || codings.find((coding) => coding.term)?.term || '';
  const code = chosen?.code ?? null;
  return term === '' && code === null ? null : { code, term: term || (code ?? '') };
}

/** The first code of a CodeableConcept, whatever its system. */
export function codeIn(concept: Json | undefined): string {
  return codingsOf(concept)[0]?.code ?? '';
}
