import type { LetterGroup } from '../../shared/letter/invitationRequest.ts';
import type { GroupDefinition } from '../../shared/register/groupRules.ts';
import { everyoneElse } from '../../shared/register/placeInGroups.ts';

/** Days between the tests and the conversation: room for results to come back and be posted (rules.md 3.3). */
const usualGapDays = 14;

const whom = { nurse: 'a nurse', gp: 'a GP', either: 'a nurse or a GP' } as const;
const whomInShort = { nurse: 'nurse', gp: 'GP', either: 'nurse or GP' } as const;

/** A group's visits as a letter tells them, and in short for a list; each so much longer as the person needs. */
export function groupInLetter(
  groups: readonly GroupDefinition[],
  groupId: string,
  { needsTests, extraMinutes }: { needsTests: boolean; extraMinutes: number },
): { letter: LetterGroup; visits: string; withGp: boolean; set: string } {
  const group = groups.find((one) => one.id === groupId) ?? everyoneElse;
  const { conversationWith } = group;
  const hcaMinutes = group.hcaMinutes + extraMinutes;
  const conversationMinutes = group.conversationMinutes + extraMinutes;
  const talk = `${whomInShort[conversationWith]} ${conversationMinutes} min`;
  return {
    letter: {
      tests: needsTests ? { minutes: hcaMinutes, withWhom: 'a healthcare assistant' } : null,
      conversation: { minutes: conversationMinutes, withWhom: whom[conversationWith] },
      gapDays: needsTests ? usualGapDays : null,
    },
    withGp: conversationWith === 'gp',
    set: group.letterTemplate,
    visits: needsTests ? `Tests ${hcaMinutes} min, ${talk}` : `No tests due, ${talk}`,
  };
}
