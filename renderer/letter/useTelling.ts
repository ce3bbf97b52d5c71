import { computed, shallowRef, watch } from 'vue';
import type { InputOf, OutputOf } from '../../shared/api.ts';
import type { LetterRun } from '../../shared/letter/letter.contract.ts';
import type { AboutBooked } from '../../shared/letter/letterRun.ts';
import type { WayToTell } from '../../shared/letter/telling.contract.ts';
import type { Confirmation } from '../../shared/practice/confirmation.ts';
import type { Problem } from '../../shared/problem.ts';
import { isByNotify, type Channel } from '../../shared/recall/channel.ts';
import type { PageCall } from '../api/call.ts';
import { useCommand } from '../api/useCommand.ts';
import { isAboutSecondPerson } from './useSecondPerson.ts';

/** Those of one way, by the channel they are to travel, all of them or the first few. */
export type AskedWay = { way: WayToTell; channel: Channel; letters: number };

/** Asking, then printing or making ready to send what tells or reminds people of what is booked. */
export function useTelling(call: PageCall, { about, again }: { about: AboutBooked; again: () => void }) {
  const asked = shallowRef<AskedWay | null>(null);
  const refusal = shallowRef<Problem | null>(null);
  const printing = useCommand(call, 'letter.printAppointments');
  const building = useCommand(call, 'letter.buildAppointments');
  const printed = shallowRef<OutputOf<'letter.printAppointments'> | null>(null);
  /** Made, and to be handed over to GOV.UK Notify now. */
  const sentRun = shallowRef<LetterRun | null>(null);
  watch(printing.progress, (progress) => progress && (asked.value = null));

  function ask(which: AskedWay | null) {
    refusal.value = null;
    printing.clear();
    building.clear();
    asked.value = which;
  }

  /** Whether something was made; else the dialog says why, or `failed` does. */
  async function make(confirmation: Confirmation | null): Promise<boolean> {
    const one = asked.value;
    if (!one) return false;
    refusal.value = null;
    const made = await makeOne(one.channel, {
      about,
      channel: one.channel,
      expected: one.way.going,
      firstOnly: one.letters < one.way.going,
      confirmation,
    });
    if (made || !isRefused()) asked.value = null;
    again();
    return made;
  }

  async function makeOne(channel: Channel, input: InputOf<'letter.buildAppointments'>): Promise<boolean> {
    printed.value = null;
    sentRun.value = null;
    if (isByNotify(channel)) {
      sentRun.value = await building.run(input);
      return sentRun.value !== null;
    }
    printed.value = await printing.run(input);
    return printed.value !== null;
  }

  /** Trouble with the second person is said in the dialog, any other on the page. */
  function isRefused(): boolean {
    const trouble = failed.value;
    if (!isAboutSecondPerson(trouble)) return false;
    refusal.value = trouble;
    printing.clear();
    building.clear();
    return true;
  }

  const failed = computed(() => printing.problem.value ?? building.problem.value);
  const busy = computed(() => printing.busy.value || building.busy.value);
  return { asked, ask, make, printing, failed, busy, refusal, printed, sentRun };
}
