import { computed, shallowRef, type Ref } from 'vue';
import type { CapacityChange } from '../../../shared/booking/capacity/capacityChange.ts';
import { withChanges } from '../../../shared/booking/capacity/capacityScenario.ts';
import type { CapacityYear } from '../../../shared/booking/capacity/capacityYear.ts';

/** The changes being tried. Nothing of it is saved; each step can be taken back, a chip that is gone included. */
export function useScenario(year: Readonly<Ref<CapacityYear | null>>) {
  const changes = shallowRef<readonly CapacityChange[]>([]);
  const before = shallowRef<readonly (readonly CapacityChange[])[]>([]);

  function become(next: readonly CapacityChange[]) {
    before.value = [...before.value, changes.value];
    changes.value = next;
  }
  const add = (change: CapacityChange) => become([...changes.value, change]);
  const remove = (at: number) => become(changes.value.filter((_, place) => place !== at));
  function undo() {
    const last = before.value.at(-1);
    if (!last) return;
    before.value = before.value.slice(0, -1);
    changes.value = last;
  }
  function clear() {
    before.value = [];
    changes.value = [];
  }
  const asItIs = computed(() => (year.value ? withChanges(year.value, []) : null));
  const asItWouldBe = computed(() => (year.value ? withChanges(year.value, changes.value) : null));
  const canUndo = computed(() => before.value.length > 0);
  return { changes, asItIs, asItWouldBe, add, remove, undo, clear, canUndo };
}
