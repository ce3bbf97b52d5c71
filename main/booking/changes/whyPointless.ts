import { keepsItsPlaces, type AppointmentState } from '../../../shared/booking/appointment.ts';
import type { ClosedTaskRow } from './closedTask.sql.ts';

/** Why a task that was closed asks for nothing any more, in words; null where it still does. */
export function whyPointless(task: ClosedTaskRow): string | null {
  const { kind, ended_as, appointment_state: state } = task;
  if (kind === 'tell')
    return isToCome(state) ? null : 'The appointment they were to be told of no longer stands.';
  if (kind === 'offer') {
    if (task.is_doubled === 1) return 'What is kept for them is offered by another task.';
    return state === 'pencilled' ? null : 'What they were offered is no longer kept.';
  }
  if (ended_as !== null) return 'Their year has ended since.';
  if (kind === 'waiting' || kind === 'outreach') {
    const stands = state !== null && keepsItsPlaces(state);
    return stands || task.has_time === 1 ? 'They have a time by now.' : null;
  }
  // To be moved: what it is about stood in the book when the task was opened.
  if (isToCome(task.stood_as))
    return isToCome(state) ? null : 'The appointment that was to be moved no longer stands there.';
  const missing = missingIn(task);
  if (missing === 'none-booked') return 'They have been booked since.';
  if (missing === 'none-kept') return 'Places are kept for them since.';
  return task.is_doubled === 1 ? 'The same is on the pinboard by now.' : null;
}

function isToCome(state: AppointmentState | null): boolean {
  return state === 'booked' || state === 'pencilled';
}

/** What is still to be booked of what a task asked to book again. */
function missingIn({ kind, tests, conversation }: ClosedTaskRow): 'some' | 'none-booked' | 'none-kept' {
  const asked = [
    ...(kind === 'rebook-conversation' ? [] : [tests]),
    ...(kind === 'rebook-tests' ? [] : [conversation]),
  ];
  if (asked.some((half) => half === null)) return 'some';
  return asked.includes('pencilled') ? 'none-kept' : 'none-booked';
}
