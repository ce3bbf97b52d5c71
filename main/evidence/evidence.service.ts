import type { evidenceContract, ExportedCode } from '../../shared/evidence/evidence.contract.ts';
import { Problem } from '../../shared/problem.ts';
import type { Register } from '../../shared/register/facts.ts';
import type { InvitationMethod } from '../../shared/evidence/countInvitations.ts';
import type { Handlers } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { evidenceLines } from './evidenceLines.ts';
import { evidenceYear } from './evidenceYear.ts';
import { exportedCodeRows, exportRows, findExportRow } from './export.sql.ts';
import { personEvidence } from './personEvidence.ts';
import { exportOf, recordExport } from './recordExport.ts';
import { exportCodes, saveExport } from './saveCodes.ts';
import { changeTargets, targetsShown } from './targets.ts';

export const evidenceService: Handlers<typeof evidenceContract> = {
  'evidence.findYear': ({ db }, { year }) => evidenceYear(db, year),

  'evidence.listPeople': ({ db }, { from, limit, ...filter }) => evidenceLines(db, filter, { from, limit }),

  'evidence.findPerson': (ctx, { personId }) => personEvidence(ctx, personId),

  'evidence.findTargets': (ctx) => targetsShown(ctx),
  'evidence.changeTargets': changeTargets,

  'evidence.exportCodes': exportCodes,
  'evidence.saveExport': saveExport,
  'evidence.recordExport': recordExport,
  'evidence.openExport': async ({ db }, { exportId }) => exportOf(await exportIn(db, exportId)),

  'evidence.listExports': async ({ db }, window) => {
    const { total, rows } = await exportRows(db, window);
    return { total, lines: rows.map(exportOf) };
  },

  'evidence.listExportCodes': async ({ db }, { exportId, from, limit }) => {
    const { row_count: total } = await exportIn(db, exportId);
    const rows = await exportedCodeRows(db, exportId, { from, limit });
    return { total, lines: rows.map(codeLineOf) };
  },
};

async function exportIn(db: Reader, id: string) {
  const row = await findExportRow(db, id);
  if (!row) throw new Problem('not-found');
  return row;
}

function codeLineOf(row: Awaited<ReturnType<typeof exportedCodeRows>>[number]): ExportedCode {
  return {
    personId: row.person_id,
    nhsNumber: row.nhs_number,
    familyName: row.family_name,
    givenName: row.given_name,
    title: row.title,
    birthDate: row.birth_date,
    register: row.register as Register,
    on: row.sent_on,
    method: row.method as InvitationMethod,
    code: row.code,
    term: row.term,
    act: row.act,
    counts: row.counts === 1,
    because: row.because,
  };
}
