import { addToMonth, monthOf } from '../../../shared/time/isoDate.ts';
import { qofYearOf } from '../../../shared/time/qofYear.ts';
import { tryTo, type Doing } from './desk.ts';

/** A month for the years to come, or the month of birth again. */
const chooseMonth: Doing = async (desk) => {
  const personId = desk.chance.oneOf(desk.people);
  const { chosen } = await desk.call('recall.findChosenMonth', { personId });
  await tryTo(desk, 'recall.chooseMonth', {
    personId,
    seenId: chosen?.id ?? null,
    monthOfYear: desk.chance.oneOf([null, 4, 5, 9, 2]),
    lastYear: desk.chance.oneOf([null, qofYearOf(desk.today()) + 1]),
    reason: 'Works in summer',
  });
};

/** The month that is over is closed, with a reason where somebody in it is lost. */
const closeMonth: Doing = async (desk) => {
  const month = addToMonth(monthOf(desk.today()), -1);
  const reason = desk.chance.oneOf([null, 'Nobody answers the phone']);
  await tryTo(desk, 'recall.closeMonth', { month, reason });
};

const recallRules: Doing = async (desk) => {
  const { rules, version } = await desk.call('recall.findRules', {});
  const { steps } = rules.ladder;
  const [first, ...rest] = steps;
  if (!first) return;
  const after = desk.chance.oneOf([
    { ladder: { ...rules.ladder, callsWithoutAnswer: desk.chance.oneOf([1, 3]) } },
    { ladder: { ...rules.ladder, steps: rest.length > 1 ? [first, ...rest.slice(0, -1)] : steps } },
    {
      ladder: {
        ...rules.ladder,
        steps: [...steps.slice(0, 4), { ...first, method: 'phone' as const, daysAfter: 14 }],
      },
    },
    { delays: { ...rules.delays, missedBeforeOutreach: desk.chance.oneOf([1, 2, 3]) } },
    {
      due: rules.due.map((one) => ({
        ...one,
        weeksBefore: desk.chance.oneOf([4, 6, 8]),
        monthsAfterReview: desk.chance.oneOf([0, 4]),
      })),
    },
  ]);
  await tryTo(desk, 'recall.changeRules', { rules: { ...rules, ...after }, version });
};

/** A group's GP is asked first, or not any more. */
const groupRules: Doing = async (desk) => {
  const { groups, version } = await desk.call('register.findGroups', {});
  const at = desk.chance.below(groups.length);
  const after = groups.map((group, place) => (place === at ? { ...group, gpFirst: !group.gpFirst } : group));
  await tryTo(desk, 'register.saveGroups', { groups: after, version });
};

const bookingRules: Doing = async (desk) => {
  const { rules, version } = await desk.call('booking.findBookingRules', {});
  const { openUntil: _, ...before } = rules;
  const after = desk.chance.oneOf([
    { testsFellAway: desk.chance.oneOf(['keep', 'move', 'release'] as const) },
    { conversationFellAway: desk.chance.oneOf(['keep', 'move', 'release'] as const) },
  ]);
  await tryTo(desk, 'booking.changeBookingRules', { rules: { ...before, ...after }, version });
};

const readNotices: Doing = async (desk) => {
  const { lines } = await desk.call('recall.listNotices', {});
  const [newest] = lines;
  if (newest) await tryTo(desk, 'recall.readNotices', { until: newest.at });
};

/** What the practice sets and closes. */
export const settingDoings: readonly Doing[] = [
  chooseMonth,
  chooseMonth,
  closeMonth,
  recallRules,
  groupRules,
  bookingRules,
  readNotices,
];
