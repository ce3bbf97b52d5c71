import type { Row, Writer } from '../db/store.ts';
import { peopleOfCycles, peopleOfInvitations } from './evidence.sql.ts';

/**
 * Rows that are evidence or change what it means, by the column that leads to the person. They are only ever added, so
 * whoever writes them need not know that somebody counts.
 */
const evidenceTables: Readonly<Record<string, 'person_id' | 'invitation_id' | 'cycle_id'>> = {
  contact: 'person_id',
  invitation_event: 'invitation_id',
  cycle_event: 'cycle_id',
};

export type Noting = {
  /** Writes as the given one does, and remembers whom it was about. */
  db: Writer;
  add(personIds: readonly string[]): void;
  people(): Promise<string[]>;
};

/** A writer for one command that remembers whose evidence must be counted again before it is committed. */
export function noteEvidence(db: Writer): Noting {
  const noted = {
    person_id: new Set<string>(),
    invitation_id: new Set<string>(),
    cycle_id: new Set<string>(),
  };

  function note(table: string, row: Row) {
    const column = evidenceTables[table];
    const value = column && row[column];
    if (column && typeof value === 'string') noted[column].add(value);
  }

  return {
    db: {
      ...db,
      insert: (table, row) => {
        note(table, row);
        return db.insert(table, row);
      },
      insertMany: (table, columns, rows) => {
        const column = evidenceTables[table];
        const place = column === undefined ? -1 : columns.indexOf(column);
        if (column && place >= 0) for (const row of rows) note(table, { [column]: row[place] ?? null });
        return db.insertMany(table, columns, rows);
      },
    },
    add: (personIds) => personIds.forEach((id) => noted.person_id.add(id)),
    people: async () => [
      ...new Set([
        ...noted.person_id,
        ...(await peopleOfInvitations(db, [...noted.invitation_id])),
        ...(await peopleOfCycles(db, [...noted.cycle_id])),
      ]),
    ],
  };
}
