import { defineComponent, h } from 'vue';
import FindPairPanel from '../../../renderer/booking/pairs/FindPairPanel.vue';
import type { FoundPairs } from '../../../shared/booking/pairs.contract.ts';
import type { Problem } from '../../../shared/problem.ts';
import { openPage, settle, type Asked } from '../recall/openPage.ts';
import { aHold, found } from './aPair.ts';

/** The panel beside a program that knows one person; `now` may change between questions. */
export async function aPanel(said: Partial<FoundPairs> = {}, refuses: Partial<Record<string, Problem>> = {}) {
  const now = { ...found(said) };
  let pairsMayCome = Promise.resolve();
  /** Pairs asked for from now on come when what this gives is called. */
  function holdUpPairs(): () => void {
    let arrive = () => {};
    pairsMayCome = new Promise((resolve) => (arrive = resolve));
    return arrive;
  }
  const booked: unknown[] = [];
  const host = defineComponent({
    render: () =>
      h(FindPairPanel, {
        personId: 'p1',
        cycleId: 'c1',
        focusFirst: true,
        onBooked: (appointments) => booked.push(appointments),
      }),
  });
  const answers = (name: string, input: Record<string, unknown>) => {
    const refused = refuses[name];
    if (refused) throw refused;
    switch (name) {
      case 'booking.findPairs':
        return pairsMayCome.then(() => ({ ...now }));
      case 'booking.bookPair':
        return { appointments: [{ id: 'a1' }] };
      case 'booking.hold':
        now.hold = aHold();
        return now.hold;
      case 'booking.releaseHold':
        now.hold = null;
        return { released: true };
      default:
        now.wished = { wishes: input['wishes'] as FoundPairs['wished']['wishes'], version: 2 };
        return now.wished;
    }
  };
  const opened = await openPage(host, { path: '/', answers });
  await settle();
  return { ...opened, now, booked, holdUpPairs };
}

export const askedFor = (asked: readonly Asked[], name: string) => asked.filter((one) => one.name === name);
