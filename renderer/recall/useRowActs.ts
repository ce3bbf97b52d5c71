import { computed } from 'vue';
import { useRouter } from 'vue-router';
import { listName } from '../../shared/format.ts';
import { outcomeRules } from '../../shared/recall/contact.ts';
import { milestoneWords } from '../../shared/recall/milestones.ts';
import type { WorkLine } from '../../shared/recall/work.contract.ts';
import { useCall } from '../api/call.ts';
import { useGpRequest, useRoundRequest, type RoundRequest } from '../api/moveRequest.ts';
import { usePageStatus } from '../api/pageStatus.ts';
import { useClock } from '../api/today.ts';
import { useCommand } from '../api/useCommand.ts';
import type { RowAct } from './rowActs.ts';

/** Does what a row's button says, asking first where it must; `moved` hears whose round has moved on. */
export function useRowActs(moved: (line: WorkLine) => void) {
  const call = useCall();
  const router = useRouter();
  const clock = useClock();
  const status = usePageStatus();
  const gp = useGpRequest();
  const rounds = useRoundRequest();
  const steps = useCommand(call, 'recall.recordStep');
  const contacts = useCommand(call, 'recall.recordContact');
  const reviews = useCommand(call, 'recall.recordGpReview');
  const problem = computed(
    () => steps.problem.value ?? contacts.problem.value ?? reviews.problem.value ?? null,
  );

  function said(words: string, line: WorkLine) {
    status.say(`${words}: ${listName(line)}`);
    moved(line);
  }

  async function run(act: RowAct, line: WorkLine): Promise<void> {
    for (const one of [steps, contacts, reviews]) one.clear();
    const one = { personId: line.id, cycleId: line.cycleId, on: clock.today() };
    const who = { personIds: [line.id], year: line.year };
    switch (act.does) {
      case 'go':
        return void router.push(act.path);
      case 'step':
        if (await steps.run({ ...one, milestone: act.milestone, what: 'done' }))
          said(milestoneWords[act.milestone], line);
        return;
      case 'contact':
        if (await contacts.run({ ...one, method: 'phone', outcome: act.outcome }))
          said(outcomeRules[act.outcome].words, line);
        return;
      case 'gp-invite':
        if (await reviews.run({ who, decision: 'invite' })) said('To be invited by letter', line);
        return;
      case 'gp-ask':
        if (await gp.ask({ who, words: listName(line) })) moved(line);
        return;
      default:
        if (await rounds.ask(requestFor(act, line))) moved(line);
    }
  }

  return { run, problem };
}

function requestFor(
  act: Extract<RowAct, { does: 'skip' | 'decide' | 'reopen' }>,
  { id: personId, cycleId, version, ...name }: WorkLine,
): RoundRequest {
  const one = { personId, cycleId, version, words: listName(name) };
  return act.does === 'skip'
    ? { ...one, what: 'skip', milestone: act.milestone }
    : { ...one, what: act.does };
}
