import { DaySheets } from '../../../shared/booking/daySheet.ts';
import { Problem } from '../../../shared/problem.ts';
import { createFindFont } from './findFont.ts';
import { layOutSheets } from './layOutSheets.ts';
import { markAccessible } from './markAccessible.ts';
import { compileTypst, createTypesetter } from './typesetter.ts';

export type SheetRequest = { kind: 'day-sheets'; sheets: DaySheets };
export type DrawnSheets = { pdf: Uint8Array; pages: number };

export function isSheetRequest(request: unknown): request is SheetRequest {
  return (
    typeof request === 'object' && request !== null && 'kind' in request && request.kind === 'day-sheets'
  );
}

/** Day sheets as one PDF, each beginning on a page of its own. Throws `sheets-failed`. */
export async function answerSheetRequest({ sheets }: SheetRequest): Promise<DrawnSheets> {
  const parsed = DaySheets.safeParse(sheets);
  if (!parsed.success || parsed.data.sheets.length === 0) throw new Problem('sheets-failed', 'no sheets');
  const laidOut = layOutSheets(parsed.data, createFindFont());
  const typeset = await createTypesetter(await compileTypst(), laidOut.families, 'daySheets.typ');
  const { pdf, pageCounts } = await typeset(laidOut);
  return { pdf: markAccessible(pdf), pages: pageCounts.reduce((sum, pages) => sum + pages, 0) };
}
