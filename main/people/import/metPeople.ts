import type { ImportRecord } from '../../../shared/people/importRecord.ts';
import type { Writer } from '../../db/store.ts';
import { sortNameOf } from '../personRow.ts';
import { addIdentity, identityIndex, type Identity, type IdentityIndex } from './matchPerson.ts';
import type { MetNames } from './metNames.ts';
import { keepMet, metRows, type MetRow } from './metPeople.sql.ts';
import type { Met } from './stagePerson.ts';

/** Those of an import's people whom a batch may be about. */
export type MetPeople = {
  index: IdentityIndex;
  find(id: string): Met | undefined;
  /** Somebody met for the first time, or known by more than before. */
  add(met: Met): void;
  /** The batch is over: what it has said is kept for the next. */
  keep(): Promise<void>;
};

type Plain = Omit<Met, 'identity' | 'parts' | 'held'> & {
  parts: string[];
  held: (Omit<NonNullable<Met['held']>, 'byStaff'> & { byStaff: string[] }) | null;
};
type Meeting = {
  importId: string;
  /** How many people the import has met so far. */
  people: number;
  names: MetNames;
};

/**
 * Whoever an import has met waits on the stage, not in memory: a further row may name any of a hundred thousand, and a
 * batch names a few hundred. `heldIds`: people of the practice whom the batch may be about.
 */
export async function peopleMet(
  db: Writer,
  meeting: Meeting,
  { records, heldIds }: { records: readonly ImportRecord[]; heldIds: Iterable<string> },
): Promise<MetPeople> {
  const { importId, names } = meeting;
  const asked = [...records.flatMap(namesIn), ...[...heldIds].map(heldName)];
  const rows = await metRows(db, importId, names.find(asked));
  const before = new Map(rows.map((row) => [row.person_id, { row, identity: identityOf(row) }]));
  const index = identityIndex([...before.values()].map(({ identity }) => identity));
  const open = new Map<string, Met>();

  return {
    index,
    find(id) {
      const folded = before.get(id);
      const met = open.get(id) ?? (folded && unfold(folded));
      if (met) open.set(id, met);
      return met;
    },
    add(met) {
      open.set(met.identity.id, met);
      addIdentity(index, met.identity);
    },
    async keep() {
      const changed = [...open.values()].flatMap((met) => {
        const known = before.get(met.identity.id)?.row;
        const now = fold(met, known?.met_no ?? (meeting.people += 1));
        for (const name of namesOf(met)) names.add(name, now.met_no);
        return known && !differs(known, now) ? [] : [now];
      });
      await keepMet(db, importId, changed);
    },
  };
}

type Named = Pick<Identity, 'sortName' | 'birthDate'> & {
  nhsNumber?: string | null | undefined;
  sourceId?: string | null | undefined;
};

/** Everything a person may be found by. */
function namesBy({ nhsNumber, sourceId, sortName, birthDate }: Named): string[] {
  return [nhsNumber ?? [], sourceId ?? [], `${sortName}|${birthDate}`].flat();
}

function namesIn(record: ImportRecord): string[] {
  return namesBy({ ...record, sortName: sortNameOf(record.name) });
}

/** Somebody of the practice may be named by what is held of them, which this list says otherwise. */
function namesOf({ identity, held }: Met): string[] {
  return [...namesBy(identity), ...(held ? [heldName(identity.id)] : [])];
}

const heldName = (id: string) => `held|${id}`;

function differs(known: MetRow, now: MetRow): boolean {
  return known.said !== now.said || known.nhs_number !== now.nhs_number || known.source_id !== now.source_id;
}

function identityOf({ person_id, nhs_number, source_id, sort_name, birth_date }: MetRow): Identity {
  return {
    id: person_id,
    nhsNumber: nhs_number,
    sourceId: source_id,
    sortName: sort_name,
    birthDate: birth_date,
  };
}

function fold({ identity, parts, held, ...met }: Met, metNo: number): MetRow {
  const { id, nhsNumber, sourceId, sortName, birthDate } = identity;
  const plain: Plain = { ...met, parts: [...parts], held: held && { ...held, byStaff: [...held.byStaff] } };
  return {
    person_id: id,
    met_no: metNo,
    nhs_number: nhsNumber,
    source_id: sourceId,
    sort_name: sortName,
    birth_date: birthDate,
    said: JSON.stringify(plain),
  };
}

function unfold({ row, identity }: { row: MetRow; identity: Identity }): Met {
  const { parts, held, ...met } = JSON.parse(row.said) as Plain;
  const byStaff = new Set(held?.byStaff) as NonNullable<Met['held']>['byStaff'];
  return { ...met, identity, parts: new Set(parts), held: held && { ...held, byStaff } };
}
