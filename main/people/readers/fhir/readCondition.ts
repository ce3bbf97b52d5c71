import type { ImportedCondition } from '../../../../shared/people/importRecord.ts';
import { codeIn, conceptOf } from './coding.ts';
import { textAt } from './json.ts';
import type { Entry } from './readFhirFile.ts';
import type { ReadContext } from './resourceProblems.ts';
import { eventDay } from './resourceProblems.ts';

const over = new Set(['inactive', 'remission', 'resolved']);

/** A Condition (UK Core 2.6.0); null, told, where the record takes it back or says nothing. */
export function readCondition(entry: Entry, context: ReadContext): ImportedCondition | null {
  const { resource } = entry;
  const concept = conceptOf(resource['code']);
  const verification = codeIn(resource['verificationStatus']);
  if (verification === 'entered-in-error' || verification === 'refuted' || !concept) {
    const reason = concept
      ? `The record says it is ${verification.replaceAll('-', ' ')}`
      : 'A condition without a name';
    context.tell(entry, { column: 'Condition', value: concept?.term ?? '', reason, lost: 'value' });
    return null;
  }
  const resolvedOn = eventDay(
    entry,
    {
      column: 'Condition.abatement',
      text: textAt(resource, 'abatementDateTime') || textAt(resource, 'abatementPeriod', 'end'),
    },
    context,
  );
  const onset =
    textAt(resource, 'onsetDateTime') ||
    textAt(resource, 'onsetPeriod', 'start') ||
    textAt(resource, 'recordedDate');
  return {
    ...concept,
    listedUnder: null,
    onsetOn: eventDay(entry, { column: 'Condition.onset', text: onset }, context),
    status: over.has(codeIn(resource['clinicalStatus'])) || resolvedOn !== null ? 'resolved' : 'active',
    resolvedOn,
  };
}
