import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { Role } from '../../shared/contract.ts';
import type { SignedIn } from '../../shared/practice/practice.contract.ts';

/** Who is at the screen. It outlives pages and is thrown away with the page when the program locks. */
export const useSession = defineStore('session', () => {
  const signedIn = shallowRef<SignedIn | null>(null);
  const member = computed(() => signedIn.value?.member ?? null);
  const isSample = computed(() => signedIn.value?.practice.sample === true);
  const mayAs = (allowed: readonly Role[]) => member.value !== null && allowed.includes(member.value.role);
  return { signedIn, member, isSample, mayAs };
});
