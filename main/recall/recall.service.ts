import type { recallContract } from '../../shared/recall/recall.contract.ts';
import type { Handlers } from '../context.ts';
import { cycleRecords } from './cycleRecord.ts';
import { moveMonths, moveOf } from './moveMonths.ts';
import { roundsMeant } from './roundsMeant.ts';
import { saveSetting } from '../practice/settings.sql.ts';
import { everyoneListed } from '../register/standing.sql.ts';
import { keepSteps } from './keepSteps.ts';
import { findRecallRules } from './recallRules.ts';
import { recordContact } from './recordContact.ts';
import { decideNext, endRound, recordStep, reopenRound, takeBack } from './recordRound.ts';
import { recordGpReview } from './recordGpReview.ts';
import { chooseMonth } from './chooseMonth.ts';
import { chosenMonthOf } from './chosenMonth.sql.ts';
import { findCall } from './findCall.ts';
import { startDay } from './startDay.ts';
import { listNotices, readNotices } from './notices.ts';
import { listWork } from './listWork.ts';
import { closeMonth, countAllWork, findBoard, findMonthEnd } from './work.ts';
import { findToday } from './today.ts';

export const recallService: Handlers<typeof recallContract> = {
  'recall.findMove': async ({ db, clock }, { who, toMonth }) => {
    const people = await roundsMeant(db, who, toMonth);
    const words = people.map((rounds) => moveOf(rounds, { toMonth, seenMonth: null }, clock.today()).words);
    const counts = [...Map.groupBy(words, (sentence) => sentence)].map(([sentence, same]) =>
      people.length === 1 ? sentence : `${same.length}: ${sentence}`,
    );
    return { people: people.length, sentences: counts };
  },

  'recall.moveMonth': (ctx, input) => moveMonths(ctx, input),

  'recall.findChosenMonth': async ({ db }, { personId }) => ({ chosen: await chosenMonthOf(db, personId) }),

  'recall.chooseMonth': chooseMonth,

  'recall.recordGpReview': recordGpReview,

  'recall.listCycles': (ctx, { personId }) => cycleRecords(ctx, personId),
  'recall.findToday': (ctx) => findToday(ctx),

  'recall.recordContact': recordContact,
  'recall.recordStep': recordStep,
  'recall.endRound': endRound,
  'recall.reopenRound': reopenRound,
  'recall.decideNext': decideNext,
  'recall.takeBack': takeBack,

  'recall.listWork': listWork,
  'recall.countWork': (ctx, { month }) => countAllWork(ctx, month),
  'recall.findCall': findCall,
  'recall.findBoard': (ctx, { month }) => findBoard(ctx, month),
  'recall.findMonthEnd': (ctx, { month }) => findMonthEnd(ctx, month),
  'recall.closeMonth': closeMonth,
  'recall.startDay': startDay,
  'recall.listNotices': listNotices,
  'recall.readNotices': readNotices,

  'recall.findRules': async ({ db }) => {
    const { value, version } = await findRecallRules(db);
    return { rules: value, version };
  },
  'recall.changeRules': async (ctx, { rules, version }) => {
    await saveSetting(ctx, 'recall', { value: rules, version });
    await keepSteps(ctx, await everyoneListed(ctx.db));
    return { rules, version: version + 1 };
  },
};
