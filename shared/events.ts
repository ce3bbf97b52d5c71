/** What the shell tells the page without being asked. */
export type HouseEvent =
  | { kind: 'progress'; requestId: string; done: number; total: number; what: string }
  | { kind: 'locked' }
  | { kind: 'changed'; what: string };
