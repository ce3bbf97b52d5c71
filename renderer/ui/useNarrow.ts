import { onBeforeUnmount, onMounted, ref } from 'vue';

/** True between 480 and 800 px of width, where the navigation shows icons only (200 % zoom). */
export function useNarrow() {
  const query = window.matchMedia('(width >= 30rem) and (width < 50rem)');
  const isNarrow = ref(query.matches);
  const follow = () => (isNarrow.value = query.matches);
  onMounted(() => query.addEventListener('change', follow));
  onBeforeUnmount(() => query.removeEventListener('change', follow));
  return isNarrow;
}
