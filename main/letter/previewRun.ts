import { listInWords, monthAndYear } from '../../shared/format.ts';
import { channelWords, isMessage, type Channel } from '../../shared/recall/channel.ts';
import type { GoingLine, HeldLine, RunPreview, RunQuestion } from '../../shared/letter/letter.contract.ts';
import { letterWords, messageWords } from '../../shared/letter/whichLetter.ts';
import { holdCodes } from '../../shared/letter/holdReasons.ts';
import type { Clock } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { cohortRows } from './cohort.sql.ts';
import { gatherPapers, setDesk, type Desk } from './desk.ts';
import { flagsIn } from './formatRows.ts';
import { judge, type Judged } from './judge.ts';

/** Everyone of a cohort, judged now. */
export async function judgeCohort(
  ctx: { db: Reader; clock: Clock },
  question: RunQuestion,
): Promise<{ desk: Desk; judged: Judged[] }> {
  const desk = await setDesk(ctx, question.channel);
  const rows = await cohortRows(ctx.db, question);
  const papers = await gatherPapers(ctx.db, rows);
  const judged = rows.flatMap((row) => {
    const own = papers.get(row.person_id);
    return own ? [judge(row, own, desk)] : [];
  });
  return { desk, judged };
}

export function previewOf(
  question: RunQuestion,
  { desk, judged }: { desk: Desk; judged: Judged[] },
): Omit<RunPreview, 'batch'> {
  const going = goingLines(judged);
  const held = heldLines(judged);
  return {
    words: cohortInWords(question, desk),
    people: judged.length,
    going: going.length,
    held: held.length,
    copies: judged.filter(({ holds, copy }) => holds.length === 0 && copy?.holds.length === 0).length,
    formats: countFormats(going, question.channel),
    holds: countHolds(held),
    firstThree: going.slice(0, 3),
  };
}

export function goingLines(judged: readonly Judged[]): GoingLine[] {
  return judged.flatMap((one) => {
    const content = one.letter ?? one.message;
    if (content === null || one.holds.length > 0) return [];
    const { attempt, purpose, visits } = one;
    // A screen shows any size.
    const size = one.letter?.size ?? 14;
    const easyRead = one.letter?.layout === 'easy-read';
    return [{ ...namedIn(one), attempt, purpose, size, easyRead, language: content.language, visits }];
  });
}

export function heldLines(judged: readonly Judged[]): HeldLine[] {
  return judged.flatMap((one) =>
    one.holds.length > 0
      ? [
          {
            ...namedIn(one),
            holds: holdLinesOf(one),
          },
        ]
      : [],
  );
}

export function holdLinesOf({ holds }: Pick<Judged, 'holds'>): HeldLine['holds'] {
  return holds.map(({ code, sentence, detail, wayOut, until }) => ({
    code,
    sentence,
    detail,
    wayOut,
    until,
  }));
}

export function namedIn({ row, reader }: Judged) {
  return {
    personId: row.person_id,
    cycleId: row.cycle_id,
    familyName: row.family_name,
    givenName: row.given_name,
    title: row.title,
    nhsNumber: row.nhs_number,
    birthDate: row.birth_date,
    groupId: row.group_id,
    ...flagsIn(row),
    reader,
  };
}

function cohortInWords({ month, groupIds }: RunQuestion, { groups }: Desk): string {
  const letters = groups.filter((group) => groupIds.includes(group.id)).map((group) => group.letter);
  const who = letters.length === 0 ? 'in every group' : `in group ${listInWords(letters)}`;
  return `Everyone planned for ${monthAndYear(month)} ${who} whose year is still open.`;
}

function countFormats(going: readonly GoingLine[], channel: Channel): RunPreview['formats'] {
  const label = ({ size, easyRead, ...which }: GoingLine) => {
    if (isMessage(channel)) return `${channelWords[channel].name}${messageWords(which)}`;
    const print = size === 14 ? 'standard' : `large print ${size}`;
    return `${letterWords(which)}, ${easyRead ? `easy read ${size}` : print}`;
  };
  return [...Map.groupBy(going, label)]
    .map(([name, lines]) => ({ label: name, count: lines.length }))
    .toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

/** Each person is counted once, at the first reason in the guard's order; the counts add up to the held. */
function countHolds(held: readonly HeldLine[]): RunPreview['holds'] {
  const byCode = Map.groupBy(held, (line) => line.holds[0]?.code);
  return holdCodes.flatMap((code) => {
    const lines = byCode.get(code) ?? [];
    const first = lines[0]?.holds[0];
    if (!first) return [];
    return [
      {
        code,
        sentence: first.sentence,
        wayOut: first.wayOut,
        count: lines.length,
        details: detailsOf(lines),
      },
    ];
  });
}

/** `no postcode 2, no house or street 1`; of many kinds the first three, where they are half of it or more. */
function detailsOf(lines: readonly HeldLine[]): string {
  const details = lines.flatMap((line) => line.holds[0]?.detail ?? []);
  const kinds = [...Map.groupBy(details, (detail) => detail)]
    .map(([detail, same]) => ({ detail, n: same.length }))
    .toSorted((a, b) => b.n - a.n || (a.detail < b.detail ? -1 : 1));
  const named = kinds.length > 4 ? kinds.slice(0, 3) : kinds;
  const others = details.length - named.reduce((sum, { n }) => sum + n, 0);
  if (others * 2 > details.length) return '';
  const words = named.map(({ detail, n }) => `${detail} ${n}`);
  return [...words, ...(others > 0 ? [`others ${others}`] : [])].join(', ');
}
