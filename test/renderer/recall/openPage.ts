import { mount, type VueWrapper } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { onTestFinished } from 'vitest';
import { defineComponent, nextTick, type Component } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { callKey, type CallOptions, type PageCall } from '../../../renderer/api/call.ts';
import { filesKey } from '../../../renderer/api/files.ts';
import { useSession } from '../../../renderer/api/session.ts';
import { clockKey } from '../../../renderer/api/today.ts';
import type { Role } from '../../../shared/contract.ts';

export type Asked = { name: string; input: Record<string, unknown> };
type Answers = (name: string, input: Record<string, unknown>, options: CallOptions) => unknown;

export const settle = async (ms = 0) => {
  await new Promise((resolve) => setTimeout(resolve, ms));
  await nextTick();
};

type Opening = { path: string; answers: Answers; role?: Role; props?: Record<string, unknown> };

/** A page at its address, as somebody of a role, with a program that answers as told. `day.today` may change. */
export async function openPage(
  page: Component,
  { path, answers, role = 'admin', props = {} }: Opening,
): Promise<{ page: VueWrapper; asked: Asked[]; day: { today: string }; at: () => string }> {
  const asked: Asked[] = [];
  const day = { today: '2026-11-23' };
  const call = (async (name: string, input: Record<string, unknown>, options: CallOptions = {}) => {
    asked.push({ name, input });
    return answers(name, input, options);
  }) as PageCall;
  const pinia = createPinia();
  setActivePinia(pinia);
  useSession().signedIn = {
    member: { id: 'm2', name: 'Siân Prosser', role },
    practice: { name: 'Beckside Surgery', sample: false },
  };
  // Where it leads is looked at; the pages there are not opened.
  const nowhere = defineComponent({ render: () => null });
  const routes = [{ path: '/:all(.*)*', component: nowhere }];
  const router = createRouter({ history: createMemoryHistory(), routes });
  await router.push(path);
  const wrapper = mount(page, {
    props,
    global: {
      plugins: [pinia, router],
      provide: {
        [callKey as symbol]: call,
        // No page here reads or saves a file.
        [filesKey as symbol]: {},
        [clockKey as symbol]: { today: () => day.today, timeOfDay: () => '10:31' },
      },
    },
    attachTo: document.body,
  });
  onTestFinished(() => wrapper.unmount());
  await settle();
  return { page: wrapper, asked, day, at: () => router.currentRoute.value.fullPath };
}

export const press = (key: string, more: KeyboardEventInit = {}) =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );

export const pressAlt = (digit: number) => press(String(digit), { code: `Digit${digit}`, altKey: true });
