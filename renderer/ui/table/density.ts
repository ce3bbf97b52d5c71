import { inject, type InjectionKey, type Ref, ref } from 'vue';

/** How close rows lie: a setting of each person. */
export type Density = 'standard' | 'comfortable' | 'compact';

/** The app provides the signed-in person's density under this key. */
export const densityKey: InjectionKey<Readonly<Ref<Density>>> = Symbol('density');

const heights = { standard: 32, comfortable: 40, compact: 28 };

/** Height of a row in px; standard rows tighten in windows under 740 px of height. */
export function rowHeightOf(density: Density, windowHeight: number): number {
  return density === 'standard' && windowHeight < 740 ? heights.compact : heights[density];
}

export function useDensity(): Readonly<Ref<Density>> {
  return inject(densityKey, () => ref<Density>('standard'), true);
}
