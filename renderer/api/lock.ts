import { inject, type InjectionKey } from 'vue';

/** Signs out and throws the page's state away. */
export const lockKey: InjectionKey<() => void> = Symbol('lock');

export function useLock(): () => void {
  return inject(lockKey, () => undefined);
}
