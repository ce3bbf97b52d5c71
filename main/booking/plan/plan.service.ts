import type { planContract } from '../../../shared/booking/plan/plan.contract.ts';
import type { Handlers } from '../../context.ts';
import { acceptOffer, freeLapsed, inviteToBook, letGoOfOffer } from './offers.ts';
import { firstPlan, planMonth } from './planMonth.ts';
import { confirmPencilled, dropPencilled, pencilPlan } from './planPencil.ts';
import { readMonth } from './planPuzzle.ts';

export const planService: Handlers<typeof planContract> = {
  'booking.findMonthPuzzle': (ctx, { month }) => readMonth(ctx, month),
  'booking.findMonthPlan': async (ctx, { month }) => firstPlan(await readMonth(ctx, month)),
  'booking.planMonth': planMonth,
  'booking.pencilPlan': pencilPlan,
  'booking.dropPencilled': dropPencilled,
  'booking.confirmPencilled': confirmPencilled,
  'booking.inviteToBook': inviteToBook,
  'booking.acceptOffer': acceptOffer,
  'booking.letGoOfOffer': letGoOfOffer,
  'booking.startDay': freeLapsed,
};
