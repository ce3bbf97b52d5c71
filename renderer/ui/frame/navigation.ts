import type { IconName } from '../icon/icons.ts';

/** One place in the navigation. `count` is work waiting there; `apart` places lie at the foot. */
export type NavigationPlace = {
  id: string;
  caption: string;
  icon: IconName;
  href: string;
  count?: number | undefined;
  apart?: boolean | undefined;
};
