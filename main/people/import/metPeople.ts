import type { Identity } from './matchPerson.ts';
import type { Met } from './stagePerson.ts';

/** Everyone an import has met. */
export type MetPeople = ReturnType<typeof createMetPeople>;

type Folded = { identity: Identity; text: string };
type Plain = Omit<Met, 'identity' | 'parts' | 'held'> & {
  parts: string[];
  held: (Omit<NonNullable<Met['held']>, 'byStaff'> & { byStaff: string[] }) | null;
};

/**
 * Whoever may be named by a further row, by id. Between batches all but their identity is folded to text: as objects a
 * hundred thousand people take several times the memory.
 */
export function createMetPeople() {
  const folded = new Map<string, Folded>();
  const open = new Map<string, Met>();

  return {
    count: () => folded.size + [...open.keys()].filter((id) => !folded.has(id)).length,
    find(id: string): Met | undefined {
      const known = open.get(id);
      if (known) return known;
      const one = folded.get(id);
      if (!one) return undefined;
      const met = unfold(one);
      open.set(id, met);
      return met;
    },
    add(met: Met): void {
      open.set(met.identity.id, met);
    },
    /** The batch is over. */
    fold(): void {
      for (const [id, met] of open) folded.set(id, { identity: met.identity, text: fold(met) });
      open.clear();
    },
  };
}

function fold({ identity: _identity, parts, held, ...met }: Met): string {
  const plain: Plain = {
    ...met,
    parts: [...parts],
    held: held && { ...held, byStaff: [...held.byStaff] },
  };
  return JSON.stringify(plain);
}

function unfold({ identity, text }: Folded): Met {
  const { parts, held, ...met } = JSON.parse(text) as Plain;
  const byStaff = new Set(held?.byStaff) as NonNullable<Met['held']>['byStaff'];
  return { ...met, identity, parts: new Set(parts), held: held && { ...held, byStaff } };
}
