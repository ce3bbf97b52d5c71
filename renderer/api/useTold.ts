import { computed } from 'vue';
import { isMadeElsewhere } from '../../shared/letter/isMadeElsewhere.ts';
import { toldByWords, toTellOf } from '../../shared/letter/toldInWords.ts';
import { isMessage } from '../../shared/recall/channel.ts';
import type { PageCall } from './call.ts';
import { useFiles } from './files.ts';
import { usePageStatus } from './pageStatus.ts';
import { useCommand } from './useCommand.ts';
import { useQuery } from './useQuery.ts';
import { useToldByPhone } from './useToldByPhone.ts';

const acts = { text: 'Send the text', email: 'Send the e-mail', letter: 'Print the letter' } as const;

type Which = { cycleId: string; about: 'appointments' | 'offers' };

/** Whether somebody has been told of what is booked or kept in a round: told now by their own way, or marked as told by phone. */
export function useTold(call: PageCall, which: () => Which, changed: () => void = () => undefined) {
  const files = useFiles();
  const status = usePageStatus();
  const ofRound = () => ({ about: which().about, cycleIds: [which().cycleId] });
  const { data, reload } = useQuery(call, 'letter.listToTell', ofRound);
  const line = computed(() => data.value?.lines[0] ?? null);
  const printing = useCommand(call, 'letter.printAppointments');
  const building = useCommand(call, 'letter.buildAppointments');
  const sending = useCommand(call, 'letter.sendRun');
  const again = async () => {
    await reload();
    changed();
  };
  const phone = useToldByPhone(call, again);

  const told = computed(() => {
    const one = line.value;
    if (!one) return null;
    const [hold] = one.holds;
    return {
      of: toTellOf(one),
      changed: one.changed,
      how: one.way === null ? null : toldByWords[one.way],
      act: one.way === null ? null : acts[one.way],
      icon: one.way === 'letter' ? ('printer' as const) : ('message' as const),
      held: hold ? hold.sentence.toLowerCase() : null,
      isOrdered: isMadeElsewhere(one),
    };
  });

  async function tellNow() {
    const way = line.value?.way;
    if (!way) return;
    const asked = { ...ofRound(), channel: way, expected: 1 };
    status.say(isMessage(way) ? await sent(asked) : await made(asked));
    await again();
  }
  type Asked = ReturnType<typeof ofRound> & { channel: 'text' | 'email' | 'letter'; expected: number };

  async function sent(asked: Asked): Promise<string> {
    const run = await building.run(asked);
    const answer = run && (await sending.run({ runId: run.id }));
    if (!answer) return (building.problem.value ?? sending.problem.value)?.message ?? '';
    const [pulled] = answer.pulled;
    if (pulled) return `Not sent: ${pulled.sentence}`;
    return answer.taken > 0 ? 'Handed over' : (answer.stopped ?? 'Not taken: look at its run, under Letters');
  }

  async function made(asked: Asked): Promise<string> {
    const answer = await printing.run(asked);
    if (!answer) return printing.problem.value?.message ?? '';
    for (const { handle } of answer.files) await files.save(handle);
    const [pulled] = answer.pulled;
    return pulled ? `No letter: ${pulled.sentence}` : '1 letter made';
  }

  const markPhone = async (words: string) => {
    if (line.value) await phone.tell(line.value, words);
    status.say(phone.problem.value?.message ?? `Told by phone: ${words}`);
  };
  const busy = computed(() => printing.busy.value || building.busy.value || sending.busy.value);
  return { told, line, tellNow, markPhone, phone, busy };
}
