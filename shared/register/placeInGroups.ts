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
  // What catches the rest is asked last, and once, whether or not it was given with the practice's own.
  const own = groups.filter(({ id }) => id !== everyoneElse.id);
  const [lead = everyoneElse, ...others] = own.filter(({ rule }) => fitsRule(rule, facts));

  return {
    lead,
    alsoFits: others.filter(({ rule }) => rule.kind !== 'everyone'),
    // Thousands are placed before somebody reads why of one: the words are made when they are read.
    get because() {
      const named = lead === everyoneElse ? [...own, everyoneElse] : own;
      return named.map(({ id, rule }) => ({
        groupId: id,
        fits: fitsRule(rule, facts),
        why: asSentence(whyItFits(rule, facts)),
      }));
    },
  };
}
