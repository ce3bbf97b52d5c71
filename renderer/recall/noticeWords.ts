import type { LocationQueryValue } from 'vue-router';
import type { Notice, NoticeKind } from '../../shared/recall/notices.contract.ts';
import type { Column } from '../ui/table/columns.ts';

export const noticeColumns: readonly Column[] = [
  { id: 'name', caption: 'Name', width: 200, grow: 2, wraps: true },
  { id: 'nhsNumber', caption: 'NHS No.', width: 106, showFrom: 640 },
  { id: 'birthDate', caption: 'Born', width: 100, showFrom: 760 },
  { id: 'when', caption: 'Recorded', width: 152, showFrom: 860 },
  { id: 'by', caption: 'By', width: 130, grow: 1, showFrom: 1000 },
  { id: 'what', caption: 'What is to be known', width: 380, grow: 3, wraps: true },
];

type Look = { words: string; look: 'plain' | 'good' | 'look' | 'stopped' | 'ended' };

export const noticeLooks: Readonly<Record<NoticeKind, Look>> = {
  pull: { words: 'Take out of the post', look: 'stopped' },
  died: { words: 'Died', look: 'ended' },
  moved: { words: 'Moved away', look: 'ended' },
  back: { words: 'Back again', look: 'good' },
  number: { words: 'New number', look: 'plain' },
};

const news: readonly NoticeKind[] = ['died', 'moved', 'back', 'number'];

export type NoticeChoice = 'all' | 'pull' | 'news';

/** Which notices the address asks for. */
export function noticesAsked(only: LocationQueryValue | LocationQueryValue[] | undefined): {
  id: NoticeChoice;
  kinds: NoticeKind[];
} {
  if (only === 'pull') return { id: 'pull', kinds: ['pull'] };
  return only === 'news' ? { id: 'news', kinds: [...news] } : { id: 'all', kinds: [] };
}

/** All of them, letters to take out, and what is read once, each with its count. */
export function noticeChips(byKind: readonly { kind: NoticeKind; count: number }[]) {
  const sum = (kinds: readonly NoticeKind[]) =>
    byKind.filter(({ kind }) => kinds.includes(kind)).reduce((n, { count }) => n + count, 0);
  const chips: { id: NoticeChoice; words: string; count: number }[] = [
    { id: 'all', words: 'All', count: sum(['pull', ...news]) },
    { id: 'pull', words: 'Letters to take out', count: sum(['pull']) },
    { id: 'news', words: 'To read', count: sum(news) },
  ];
  return chips;
}

/** The newest that was on the screen: what comes in after it is not read by this. */
export function newestRead(lines: readonly Pick<Notice, 'kind' | 'at'>[]): string | null {
  const told = lines.filter(({ kind }) => kind !== 'pull').map(({ at }) => at);
  return told.toSorted().at(-1) ?? null;
}
