import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

/** The width of an element in px, kept up to date; 0 until it is shown. */
export function useWidth(element: Readonly<Ref<HTMLElement | null>>) {
  const width = ref(0);
  let observer: ResizeObserver | undefined;
  onMounted(() => {
    if (!element.value) return;
    width.value = element.value.clientWidth;
    observer = new ResizeObserver(() => (width.value = element.value?.clientWidth ?? 0));
    observer.observe(element.value);
  });
  onBeforeUnmount(() => observer?.disconnect());
  return width;
}
