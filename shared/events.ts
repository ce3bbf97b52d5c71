/** What the shell tells the page without being asked. */
export type HouseEvent =
  | { kind: 'progress'; requestId: string; done: number; total: number; what: string }
  /** The answer of a task that goes on, as JSON text: a better one may still replace it. */
  | { kind: 'so-far'; requestId: string; answer: string }
  | { kind: 'locked' }
  | { kind: 'changed'; what: string };
