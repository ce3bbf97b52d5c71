import { mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { nextTick } from 'vue';
import { createMemoryHistory, RouterView } from 'vue-router';
import { callKey, type PageCall } from '../../../renderer/api/call.ts';
import { filesKey } from '../../../renderer/api/files.ts';
import { useSession } from '../../../renderer/api/session.ts';
import { createHouseRouter } from '../../../renderer/router.ts';
import type { Role } from '../../../shared/contract.ts';
import { inventedLetter } from '../../../shared/letter/letterTried.ts';
import type { TemplateRecord } from '../../../shared/letter/template.contract.ts';
import { anInvitation, theTemplate } from '../../shared/letter/anInvitation.ts';

const { version: _version, ...template } = theTemplate('person');
const { name, sizes, nameConditions, closing, footer } = template;
// Enough of a letter.
const headings = template.headings.slice(-2);
export const blocks = template.blocks.slice(0, 6);
export const words = { name, sizes, nameConditions, headings, blocks, closing, footer };
const trial = { practice: anInvitation().practice, today: '2026-11-23', addressedTo: 'person' as const };

export function aRecord(change: Partial<TemplateRecord> = {}): TemplateRecord {
  return {
    ...template,
    inUse: { version: 1, by: null, byId: null, at: null },
    waiting: null,
    newest: 1,
    approval: 'second-person',
    words,
    wordsInUse: null,
    versions: [],
    invented: inventedLetter(trial),
    ...change,
  };
}

type Answers = Partial<Record<string, (input: never) => unknown>>;

/** The page of a letter as somebody sees it; `asked` is what it asked the program. */
export async function thePage({ role = 'nurse', answers = {} }: { role?: Role; answers?: Answers } = {}) {
  const asked: { name: string; input: unknown }[] = [];
  const usual: Answers = {
    'letter.findTemplate': () => aRecord(),
    'practice.findDraft': () => ({ value: null }),
    'practice.keepDraft': () => ({}),
    'register.findGroups': () => ({ groups: [], words: {}, version: 0 }),
  };
  const call = (async (operation: string, input: never) => {
    asked.push({ name: operation, input });
    return { ...usual, ...answers }[operation]?.(input);
  }) as PageCall;
  const router = createHouseRouter(createMemoryHistory());
  await router.push('/settings/letters/invitation-en');
  const pinia = createPinia();
  useSession(pinia).signedIn = {
    member: { id: 'm1', name: 'Siân Prosser', role },
    practice: { name: 'Beckside Surgery', sample: false },
  };
  const page = mount(RouterView, {
    global: {
      plugins: [pinia, router],
      provide: { [callKey as symbol]: call, [filesKey as symbol]: { read: async () => new Uint8Array() } },
    },
    attachTo: document.body,
  });
  await settle();
  const box = (field: string) => page.find<HTMLTextAreaElement>(`textarea[id="${field}"]`);
  const button = (text: string) => page.findAll('button').find((one) => one.text().includes(text));
  return { page, asked, box, button };
}
export const settle = async () => {
  for (let n = 0; n < 3; n += 1) await new Promise((resolve) => setTimeout(resolve));
  await nextTick();
};
