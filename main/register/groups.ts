import { z } from 'zod';
import { defaultGroups } from '../../shared/register/defaultGroups.ts';
import { GroupDefinition, type GroupRule } from '../../shared/register/groupRules.ts';
import { everyoneElse } from '../../shared/register/placeInGroups.ts';
import type { Reader } from '../db/store.ts';
import { findSetting, type Setting } from '../practice/settings.sql.ts';

const Groups = z.array(GroupDefinition);

/** The practice's groups in their order, or the set the program comes with. */
export function findGroups(db: Reader): Promise<Setting<GroupDefinition[]>> {
  return findSetting(db, 'groups', { schema: Groups, usual: [...defaultGroups] });
}

/** Whoever no group fits is in this one, so that nobody is lost. */
export function groupsWithRest(groups: readonly GroupDefinition[]): GroupDefinition[] {
  return groups.some((group) => group.id === everyoneElse.id) ? [...groups] : [...groups, everyoneElse];
}

/** A birthday can move a person only where a group asks for an age. */
export function asksForAge(rule: GroupRule): boolean {
  if (rule.kind === 'allOf' || rule.kind === 'anyOf') return rule.rules.some(asksForAge);
  return rule.kind === 'ageFrom' || rule.kind === 'ageTo';
}
