import type { GroupDefinition } from '../../shared/register/groupRules.ts';

/** Letters follow the order: the first group is A. */
export function lettered(groups: readonly GroupDefinition[]): GroupDefinition[] {
  return groups.map((group, place) => ({ ...group, letter: String.fromCharCode(65 + place) }));
}

/** The groups with one of them a place earlier (-1) or later (1). */
export function moved(groups: readonly GroupDefinition[], id: string, step: -1 | 1): GroupDefinition[] {
  const from = groups.findIndex((group) => group.id === id);
  const to = from + step;
  const [group, other] = [groups[from], groups[to]];
  if (!group || !other) return [...groups];
  return groups.map((one, place) => (place === from ? other : place === to ? group : one));
}

export function newGroup(): GroupDefinition {
  return {
    id: crypto.randomUUID(),
    letter: 'Z',
    name: 'New group',
    rule: { kind: 'hasAnyOf', registers: ['DM'] },
    gpFirst: false,
    hcaMinutes: 20,
    conversationMinutes: 40,
    conversationWith: 'nurse',
    letterTemplate: 'invitation-en',
  };
}
