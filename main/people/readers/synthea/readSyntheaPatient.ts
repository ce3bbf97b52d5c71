import type { ImportProblem, ImportRecord, Sex } from '../../../../shared/people/importRecord.ts';
import { readAddress } from '../../../../shared/people/readAddress.ts';
import { readBirthDate, readEventDate } from '../../../../shared/people/readDate.ts';
import { readTitle } from '../../../../shared/people/readPersonName.ts';
import type { IsoDate } from '../../../../shared/time/isoDate.ts';
import type { SyntheaRow } from './syntheaRows.ts';

const sexes: Record<string, Sex> = { F: 'female', M: 'male' };

/** One row of patients.csv; null, with the reason told, where it cannot be a person here. */
export function readSyntheaPatient(
  row: SyntheaRow,
  today: IsoDate,
  problems: ImportProblem[],
): ImportRecord | null {
  const tell = (column: string, reason: string, lost: ImportProblem['lost']) =>
    problems.push({ row: row.line, file: row.file, column, value: row.cell(column), reason, lost });
  const birth = readBirthDate(row.cell('BIRTHDATE'), today);
  if (row.cell('ID') === '' || row.cell('LAST') === '') {
    tell('LAST', 'No name or no id', 'row');
    return null;
  }
  if ('reason' in birth) {
    tell('BIRTHDATE', birth.reason, 'row');
    return null;
  }
  const died = row.cell('DEATHDATE');
  const death = died === '' ? null : readEventDate(died, { birthDate: birth.value, today });
  if (death && 'reason' in death) tell('DEATHDATE', death.reason, 'value');
  return {
    row: row.line,
    file: row.file,
    sourceId: row.cell('ID'),
    name: nameOf(row),
    birthDate: birth.value,
    sex: sexes[row.cell('GENDER')] ?? null,
    address: readAddress({
      street: row.cell('ADDRESS'),
      town: row.cell('CITY'),
      county: row.cell('COUNTY'),
      postcode: row.cell('POSTCODE') || row.cell('ZIP'),
    }),
    death: death && { kind: 'informal', on: 'value' in death ? death.value : null },
    conditions: [],
    results: [],
  };
}

function nameOf(row: SyntheaRow): ImportRecord['name'] {
  return {
    title: readTitle(row.cell('PREFIX')),
    givenName: [row.cell('FIRST'), row.cell('MIDDLE')].filter(Boolean).join(' '),
    familyName: row.cell('LAST'),
  };
}
