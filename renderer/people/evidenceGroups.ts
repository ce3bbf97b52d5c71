import type { PersonEvidence } from '../../shared/evidence/evidence.contract.ts';

type Register = PersonEvidence['registers'][number];

/** Registers of which the same is to be said, told once together. */
export type EvidenceGroup = { names: string[]; said: Register; codes: EvidenceCode[] };
export type EvidenceCode = { id: string; register: string; on: string; code: string; term: string };

/** Brings registers together whose invitations count alike and that have the same facts; codes stay each its own. */
export function evidenceGroups({ registers }: PersonEvidence): EvidenceGroup[] {
  const alike = Map.groupBy(registers, (one) =>
    JSON.stringify([
      one.paymentWords,
      one.careWords,
      one.recentWords,
      one.invitations.map(({ id, because }) => [id, because]),
    ]),
  );
  return [...alike.values()].flatMap((some) => {
    const [said] = some;
    return said ? [{ names: some.map(({ name }) => name), said, codes: some.flatMap(codesIn) }] : [];
  });
}

function codesIn({ name, invitations }: Register): EvidenceCode[] {
  return invitations.flatMap(({ id, on, code, term }) =>
    code === null || term === null ? [] : [{ id: `${name}-${id}`, register: name, on, code, term }],
  );
}
