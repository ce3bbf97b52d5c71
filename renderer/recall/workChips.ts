import type { NextKind } from '../../shared/recall/nextAction.ts';

/** A chip above a working list: one kind of work, in as few words as a chip has room for. */
export type WorkChip = { id: string; words: string; kinds: readonly NextKind[] };

/** In the order of a year of care; whoever asked to be phoned again is phoned with the others. */
export const workChips: readonly WorkChip[] = [
  { id: 'gp-review', words: 'GP review', kinds: ['gp-review'] },
  { id: 'other-way', words: 'Another way', kinds: ['other-way'] },
  { id: 'invite', words: 'Invite', kinds: ['invite'] },
  { id: 'print', words: 'Print', kinds: ['print'] },
  { id: 'confirm-posting', words: 'Posting', kinds: ['confirm-posting'] },
  { id: 'on-its-way', words: 'On its way', kinds: ['on-its-way'] },
  { id: 'remind', words: 'Remind', kinds: ['remind'] },
  { id: 'could-not-reach', words: 'Not reached', kinds: ['could-not-reach'] },
  { id: 'phone', words: 'Phone', kinds: ['phone', 'call-back'] },
  { id: 'check-booking', words: 'Booked or come?', kinds: ['check-booking'] },
  { id: 'rebook', words: 'Book again', kinds: ['rebook'] },
  { id: 'visit', words: 'Appointment', kinds: ['visit'] },
  { id: 'decide', words: 'Decide', kinds: ['decide'] },
  { id: 'check-results', words: 'Check results', kinds: ['check-results'] },
  { id: 'share-results', words: 'Share results', kinds: ['share-results'] },
  { id: 'conversation', words: 'Conversation', kinds: ['conversation'] },
  { id: 'share-plan', words: 'Share plan', kinds: ['share-plan'] },
  { id: 'follow-up', words: 'Follow up', kinds: ['follow-up'] },
  { id: 'none', words: 'Nothing more', kinds: ['none'] },
];

type KindCounts = readonly { kind: NextKind; count: number }[];

/** The chips that lead somewhere, each with its count, and the one that is chosen even where it is empty. */
export function chipsFor(byKind: KindCounts, chosen: string) {
  const counts = new Map(byKind.map(({ kind, count }) => [kind, count]));
  const sum = (kinds: readonly NextKind[]) => kinds.reduce((n, kind) => n + (counts.get(kind) ?? 0), 0);
  const all = { id: 'all', words: 'All', count: byKind.reduce((n, { count }) => n + count, 0) };
  return [
    all,
    ...workChips
      .map(({ id, words, kinds }) => ({ id, words, count: sum(kinds) }))
      .filter(({ id, count }) => count > 0 || id === chosen),
  ];
}

/** The chip whose kinds are asked for; `all` where none are, nothing where they are no single chip's. */
export function chosenChip(kinds: readonly NextKind[]): string {
  if (kinds.length === 0) return 'all';
  const isSame = (chip: WorkChip) =>
    chip.kinds.length === kinds.length && chip.kinds.every((kind) => kinds.includes(kind));
  return workChips.find(isSame)?.id ?? '';
}

export const kindsOfChip = (id: string): NextKind[] => [
  ...(workChips.find((chip) => chip.id === id)?.kinds ?? []),
];
