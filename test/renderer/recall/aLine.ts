import type { WorkLine } from '../../../shared/recall/work.contract.ts';

/** A row of a working list, somebody to phone; what is said replaces it. */
export function aLine(said: Partial<WorkLine> = {}): WorkLine {
  return {
    id: 'p1',
    familyName: 'Hussain',
    givenName: 'Nasreen',
    title: 'Mrs',
    nhsNumber: '9990000018',
    birthDate: '1957-11-09',
    standing: 'registered',
    endedOn: null,
    restricted: false,
    registers: ['DM'],
    groupId: 'a',
    needs: [],
    housebound: false,
    careHome: false,
    cycleId: 'c1',
    version: 3,
    year: 2026,
    plannedMonth: '2026-11',
    step: 'tests',
    places: 'sd------',
    since: '2026-10-01',
    end: null,
    next: { kind: 'phone', on: '2026-11-01', channel: null, by: 'admin' },
    stuck: false,
    held: null,
    ...said,
  };
}

/** The same with another next action. */
export function waitingFor(kind: WorkLine['next']['kind'], said: Partial<WorkLine> = {}): WorkLine {
  return aLine({ ...said, next: { kind, on: '2026-11-01', channel: null, by: 'admin' } });
}
