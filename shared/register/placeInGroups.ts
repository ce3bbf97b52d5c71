import type { GroupFacts } from './facts.ts';
import { fitsRule, whyItFits } from './fitsRule.ts';
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
  const [lead = everyoneElse, ...others] = groups.filter(({ rule }) => fitsRule(rule, facts));

  return {
    lead,
    alsoFits: others.filter(({ rule }) => rule.kind !== 'everyone'),
    // Thousands are placed before somebody reads why of one: the words are made when they are read.
    get because() {
      const named = lead === everyoneElse ? [...groups, everyoneElse] : groups;
      return named.map(({ id, rule }) => ({
        groupId: id,
        fits: fitsRule(rule, facts),
        why: asSentence(whyItFits(rule, facts)),
      }));
    },
  };
}
