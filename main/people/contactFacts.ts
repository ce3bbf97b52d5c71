import { dissentsNow, type Dissent } from '../../shared/people/dissent.ts';
import { foldMobile, mobileStanding, type MobileStanding } from '../../shared/people/sharedMobile.ts';
import type { Reader } from '../db/store.ts';
import { dissentsOf, mobileAnswersOf, sharedMobiles } from './contact.sql.ts';

/** What stands against contacting somebody, and whose their mobile is. */
export type ContactOfPerson = { dissents: Dissent[]; mobile: MobileStanding; mobileOf: string | null };

const perStatement = 500;

/** For each of some people; a person of whom nothing is recorded is in it, too. */
export async function contactFactsOf(
  db: Reader,
  people: readonly { id: string; mobile: string | null }[],
): Promise<Map<string, ContactOfPerson>> {
  const found = new Map<string, ContactOfPerson>();
  for (let from = 0; from < people.length; from += perStatement) {
    for (const [id, facts] of await factsOfSome(db, people.slice(from, from + perStatement)))
      found.set(id, facts);
  }
  return found;
}

async function factsOfSome(
  db: Reader,
  people: readonly { id: string; mobile: string | null }[],
): Promise<[string, ContactOfPerson][]> {
  const ids = people.map(({ id }) => id);
  const numbers = new Set(people.map(({ mobile }) => foldMobile(mobile)).filter(Boolean));
  const shared = await sharedMobiles(db, [...numbers]);
  const said = Map.groupBy(await dissentsOf(db, ids), (row) => row.person_id);
  const answers = Map.groupBy(await mobileAnswersOf(db, ids), (row) => row.person_id);
  return people.map(({ id, mobile }) => {
    const answered = answers.get(id)?.at(-1) ?? null;
    const standing = mobileStanding({ mobile, isShared: shared.has(foldMobile(mobile)), answered });
    const entries = (said.get(id) ?? []).map(({ kind, way, dissents }) => ({
      kind,
      way,
      dissents: dissents === 1,
    }));
    const mobileOf = answered && standing === answered.answer ? answered.whose : null;
    return [id, { dissents: dissentsNow(entries), mobile: standing, mobileOf }];
  });
}
