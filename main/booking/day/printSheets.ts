import type { DaySheets } from '../../../shared/booking/daySheet.ts';
import { screenDate } from '../../../shared/format.ts';
import { Problem } from '../../../shared/problem.ts';
import { addDays, type IsoDate } from '../../../shared/time/isoDate.ts';
import type { TaskContext } from '../../context.ts';
import type { DrawnSheets, SheetRequest } from '../../jobs/letters/answerSheetRequest.ts';

/** The sheets of a day, of one clinician or of everybody. Throws `no-clinics`. */
export async function printDay(
  ctx: TaskContext,
  { onDay, clinicianId }: { onDay: IsoDate; clinicianId: string | null },
) {
  const sheets = await ctx.call('booking.findSheets', { days: [onDay], clinicianId });
  const [only] = sheets.sheets;
  const whose = clinicianId !== null && only ? `Day sheet, ${only.clinicianName},` : 'Day sheets';
  return print(ctx, sheets, `${whose} ${screenDate(onDay)}.pdf`);
}

/** Today and the next day there are clinics: what a scheduled job puts beside the telephone. Throws `no-clinics`. */
export async function printPack(ctx: TaskContext) {
  const today = ctx.clock.today();
  const { dayAfter } = await ctx.call('booking.findDay', { day: today });
  const sheets = await ctx.call('booking.findSheets', {
    days: [today, dayAfter ?? addDays(today, 1)],
    phones: true,
  });
  return print(ctx, sheets, `Day pack ${screenDate(today)}.pdf`);
}

async function print(ctx: TaskContext, sheets: DaySheets, name: string) {
  if (sheets.sheets.length === 0) throw new Problem('no-clinics');
  const { pdf, pages } = await draw(ctx, sheets);
  const handle = await ctx.host.offerFile({
    name: fileName(name),
    type: 'application/pdf',
    bytes: pdf,
  });
  return {
    handle,
    name: fileName(name),
    pages,
    people: sheets.sheets.reduce((sum, { people }) => sum + people, 0),
  };
}

/** In a process of its own, which ends when it is stopped. */
async function draw(ctx: TaskContext, sheets: DaySheets): Promise<DrawnSheets> {
  if (ctx.cancelled()) throw new Problem('cancelled');
  ctx.progress(0, 0, 'Making the sheets');
  const job = ctx.host.startJob('letters');
  const watch = setInterval(() => ctx.cancelled() && job.end(), 100);
  try {
    const request: SheetRequest = { kind: 'day-sheets', sheets };
    return (await job.ask(request)) as DrawnSheets;
  } catch (error) {
    throw ctx.cancelled() ? new Problem('cancelled') : error;
  } finally {
    clearInterval(watch);
    job.end();
  }
}

/** Without what some file system refuses. */
function fileName(words: string): string {
  return words.replace(/[\\/:*?"<>|]/g, '-');
}
