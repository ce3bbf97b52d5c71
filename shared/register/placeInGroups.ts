import type { GroupFacts } from './facts.ts';
import { fitsRule } from './fitsRule.ts';
import type { GroupDefinition, GroupPlace } from './groupRules.ts';
import { asSentence } from './numberWords.ts';

/** Catches whoever no group takes, should the practice have no group for everyone: nobody is lost. */
export const everyoneElse: GroupDefinition = {
  id: 'everyone-else',
  letter: 'Z',
  name: 'Everyone else',
  rule: { kind: 'everyone' },
  gpFirst: false,
  hcaMinutes: 20,
  conversationMinutes: 40,
  conversationWith: 'nurse',
  letterTemplate: 'invitation-en',
};

/**
 * The first group that fits, in the practice's order, leads. Every other that fits stays visible, wherever it stands;
 * a group for everyone says nothing about a person, so it is named only where it leads.
 */
export function placeInGroups(facts: GroupFacts, groups: readonly GroupDefinition[]): GroupPlace {
  const placed = [...groups, everyoneElse].map((group) => ({ group, fit: fitsRule(group.rule, facts) }));
  const fitting = placed.filter(({ fit }) => fit.fits).map(({ group }) => group);
  const [lead = everyoneElse, ...others] = fitting;

  return {
    lead,
    alsoFits: others.filter(({ rule }) => rule.kind !== 'everyone'),
    get because() {
      return placed
        .filter(({ group }) => group !== everyoneElse || lead === everyoneElse)
        .map(({ group, fit: { fits, why } }) => ({ groupId: group.id, fits, why: asSentence(why) }));
    },
  };
}
