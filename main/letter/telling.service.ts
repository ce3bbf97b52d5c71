import type { z } from 'zod';
import { ToldBy } from '../../shared/letter/tellingRules.ts';
import { numberToRing } from '../../shared/letter/numberToRing.ts';
import { firstKeptUntil } from '../../shared/letter/offerDays.ts';
import type { tellingContract } from '../../shared/letter/telling.contract.ts';
import type { AboutBooked } from '../../shared/letter/letterRun.ts';
import { Channel } from '../../shared/recall/channel.ts';
import { monthOf, type IsoDate } from '../../shared/time/isoDate.ts';
import type { Handlers, QueryContext } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { saveSetting } from '../practice/settings.sql.ts';
import { findTellingRules, tellingRulesId } from '../recall/tellingRules.ts';
import { halvesToTell, toCome } from './appointmentPapers.ts';
import { batchOf, firstOnesOf } from './batch.ts';
import { buildTelling } from './buildTelling.ts';
import { goingLines, holdLinesOf, namedIn } from './previewRun.ts';
import { printRun } from './printRun.ts';
import { peopleToTell, wayOf, type ToTell } from './tellPeople.ts';
import { recordToldByPhone, takeBackToldByPhone } from './toldByPhone.ts';

type Contract = typeof tellingContract;
type Line = z.input<Contract['letter.listToTell']['output']>['lines'][number];
type Way = z.input<Contract['letter.listToTell']['output']>['ways'][number];

export const tellingService: Handlers<Contract> = {
  'letter.listToTell': async (ctx, { about, cycleIds, from, limit }) => {
    const month = monthOf(ctx.clock.today());
    const all = await peopleToTell(ctx, { about, cycleIds });
    const ways: Way[] = [];
    for (const way of ToldBy.options) ways.push(await wayIn(ctx, all, { way, about }));
    return {
      total: all.length,
      lines: all.slice(from, from + limit).map((one) => lineOf(one, ctx.clock.today())),
      going: all.filter(({ way }) => way !== null).length,
      ways: ways.filter(({ going, firstOnes }) => going > 0 || firstOnes !== null),
      batch: await batchOf(ctx, { month, groupIds: [], channel: 'letter', about }),
    };
  },

  'letter.printAppointments': async (ctx, asked) =>
    printRun(ctx, {
      run: await ctx.call('letter.buildAppointments', asked),
      each: false,
      again: false,
    }),

  'letter.buildAppointments': buildTelling,

  'letter.recordToldByPhone': recordToldByPhone,
  'letter.takeBackToldByPhone': takeBackToldByPhone,

  'letter.findTellingRules': ({ db }) => tellingRulesIn(db),

  'letter.changeTellingRules': async (ctx, { rules, version }) => {
    await saveSetting(ctx, tellingRulesId, { value: rules, version });
    return tellingRulesIn(ctx.db);
  },
};

async function tellingRulesIn(db: Reader) {
  const { value, version } = await findTellingRules(db);
  return { rules: value, version };
}

type AskedWay = { way: ToldBy; about: AboutBooked };

async function wayIn({ db, clock }: QueryContext, all: readonly ToTell[], { way, about }: AskedWay) {
  const going = all.filter((one) => one.way === way);
  const month = monthOf(clock.today());
  return {
    way,
    going: going.length,
    firstThree: goingLines(going.slice(0, 3)),
    firstOnes: await firstOnesBy(db, { month, way, about }),
  };
}

/** Whichever channel they went by. */
async function firstOnesBy(db: Reader, { month, way, about }: AskedWay & { month: string }) {
  for (const channel of Channel.options.filter((one) => wayOf(one) === way)) {
    const found = await firstOnesOf(db, { month, groupIds: [], channel, about });
    if (found) return found;
  }
  return null;
}

function numberOf({ row, papers }: ToTell, today: IsoDate) {
  const { restricted, birth_date: birthDate, mobile, home_phone: homePhone } = row;
  const standing = papers.wishes.mobile;
  return numberToRing({ restricted: restricted === 1, birthDate, mobile, standing, homePhone }, today);
}

function lineOf(one: ToTell, today: IsoDate): Line {
  const { changed, answerBy = null } = one.says;
  const { appointments: papers } = one.papers;
  return {
    ...namedIn(one),
    key: one.remind?.appointmentId ?? one.row.cycle_id,
    appointments: halvesToTell(papers, today),
    changed,
    answerBy,
    keptUntil: papers.offers ? firstKeptUntil(toCome(papers, today)) : null,
    ...numberOf(one, today),
    way: one.way,
    holds: one.way === null ? holdLinesOf(one) : [],
  };
}
