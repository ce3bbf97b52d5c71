import type { ClinicianKind } from '../../../shared/booking/clinic.ts';
import type { Reader } from '../../db/store.ts';
import { findGroups, groupsWithRest } from '../../register/groups.ts';

export type UsualMinutes = Readonly<Record<ClinicianKind, number>>;

/** How long the shortest visit any group asks for is, by who holds it; what is free is shown in such pieces. */
export async function usualMinutes(db: Reader): Promise<UsualMinutes> {
  const groups = groupsWithRest((await findGroups(db)).value);
  const shortestWith = (who: 'nurse' | 'gp') => {
    const own = groups.filter(
      ({ conversationWith }) => conversationWith === who || conversationWith === 'either',
    );
    return Math.min(...(own.length > 0 ? own : groups).map(({ conversationMinutes }) => conversationMinutes));
  };
  return {
    hca: Math.min(...groups.map(({ hcaMinutes }) => hcaMinutes)),
    nurse: shortestWith('nurse'),
    gp: shortestWith('gp'),
  };
}
