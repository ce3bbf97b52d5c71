import { clinicians, type Role } from '../../shared/contract.ts';
import { monthAndYear } from '../../shared/format.ts';
import type { ContactOutcome } from '../../shared/recall/contact.ts';
import { placeIn } from '../../shared/recall/keptPlaces.ts';
import {
  canReopen,
  milestoneWords,
  type Milestone,
  type RecordedStep,
} from '../../shared/recall/milestones.ts';
import type { WorkLine } from '../../shared/recall/work.contract.ts';
import { skipWords } from './skipWords.ts';

/** What one press does with the person of a row. Words with `…` ask something first. */
export type RowAct = { words: string } & (
  | { does: 'step'; milestone: RecordedStep }
  | { does: 'skip'; milestone: RecordedStep }
  | { does: 'contact'; outcome: ContactOutcome }
  | { does: 'gp-invite' }
  | { does: 'gp-ask' }
  | { does: 'decide' }
  | { does: 'reopen' }
  | { does: 'go'; path: string }
);

/** What moves a person on from where they stand, the usual first; never empty. */
export function rowActs(line: WorkLine, role: Role): RowAct[] {
  const own = actsFor(line, role);
  return own.length > 0 ? own : [{ words: 'Open the person', does: 'go', path: `/people/${line.id}` }];
}

function actsFor(line: WorkLine, role: Role): RowAct[] {
  switch (line.next.kind) {
    case 'gp-review':
      if (role !== 'gp' && role !== 'manager') return [];
      return [
        { words: 'Invite by letter', does: 'gp-invite' },
        { words: 'Another way…', does: 'gp-ask' },
      ];
    case 'invite':
    case 'remind':
    case 'could-not-reach':
      return [...heldAct(line), lettersAct(line, role), phoneAct(line, 'Phone instead')];
    case 'print':
    case 'confirm-posting':
    case 'on-its-way':
      return [{ words: 'Open the letters', does: 'go', path: '/letters' }];
    case 'phone':
    case 'call-back':
      return [phoneAct(line, 'Phone'), ...quickOutcomes];
    case 'other-way':
      return [phoneAct(line, 'Phone'), ...quickOutcomes];
    case 'check-booking':
      return [...seenActs(line), phoneAct(line, 'Phone again')];
    case 'visit':
      return [...seenActs(line), phoneAct(line, 'Phone')];
    case 'rebook':
      return [phoneAct(line, 'Phone'), ...quickOutcomes];
    case 'decide':
      return clinicians.includes(role)
        ? [{ words: 'Decide…', does: 'decide' }, phoneAct(line, 'Phone')]
        : [phoneAct(line, 'Phone')];
    case 'none':
      return canReopen(line.end) ? [{ words: 'Open the year again…', does: 'reopen' }] : [];
    default:
      return stepActs(line);
  }
}

const quickOutcomes: readonly RowAct[] = [
  { words: 'Will book', does: 'contact', outcome: 'will-book' },
  { words: 'No answer', does: 'contact', outcome: 'no-answer' },
  { words: 'Message left', does: 'contact', outcome: 'message-left' },
];

function heldAct({ held }: WorkLine): RowAct[] {
  return held === null ? [] : [{ words: 'See why held', does: 'go', path: '/recall/held' }];
}

function lettersAct({ plannedMonth }: WorkLine, role: Role): RowAct {
  const verb = role === 'admin' || role === 'manager' ? 'Write the letters for' : 'See the letters for';
  return {
    words: `${verb} ${monthAndYear(plannedMonth)}`,
    does: 'go',
    path: `/letters/new?month=${plannedMonth}`,
  };
}

function phoneAct({ id, cycleId }: WorkLine, words: string): RowAct {
  return { words, does: 'go', path: `/recall/calls?person=${id}&cycle=${cycleId}` };
}

const isToCome = ({ places }: WorkLine, milestone: Milestone) => placeIn(places, milestone) === 'to-come';

/** Whoever said they will book may have been to the tests, to the conversation, or need no tests at all. */
function seenActs(line: WorkLine): RowAct[] {
  const seen = (['tests', 'conversation'] as const).filter((milestone) => isToCome(line, milestone));
  return [
    ...seen.map((milestone): RowAct => ({ words: milestoneWords[milestone], does: 'step', milestone })),
    ...seen.slice(0, 1).map(skipAct),
  ];
}

const skipAct = (milestone: RecordedStep): RowAct => ({
  words: `${skipWords[milestone]}…`,
  does: 'skip',
  milestone,
});

function stepActs({ step }: WorkLine): RowAct[] {
  if (step === 'ended' || step === 'gp-review' || step === 'invited') return [];
  return [{ words: milestoneWords[step], does: 'step', milestone: step }, skipAct(step)];
}
