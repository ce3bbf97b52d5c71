import type { NameParts } from '../../shared/format.ts';

/** What a link with somebody's name needs of a row, and no more. */
export function linkTo(
  { familyName, givenName, title, restricted }: NameParts & { restricted?: boolean },
  id: string,
) {
  return { id, familyName, givenName, title, restricted };
}
