import type { PracticeDetails } from '../../shared/practice/practice.contract.ts';
import type { PracticeRow } from './practice.sql.ts';

/** The letterhead as the `practice` table keeps it. */
export function columnsOf({ name, odsCode, addressLines, phone, signatory, phoneHours }: PracticeDetails) {
  return {
    name,
    ods_code: odsCode,
    address_lines: JSON.stringify(addressLines),
    phone,
    signatory: JSON.stringify(signatory),
    phone_hours: JSON.stringify(phoneHours),
  };
}

/** The letterhead as the contract has it. */
export function detailsOf(row: PracticeRow) {
  return {
    name: row.name,
    odsCode: row.ods_code,
    addressLines: JSON.parse(row.address_lines) as string[],
    phone: row.phone,
    signatory: JSON.parse(row.signatory) as PracticeDetails['signatory'],
    phoneHours: JSON.parse(row.phone_hours) as PracticeDetails['phoneHours'],
    sample: row.sample === 1,
    version: row.version,
  };
}
