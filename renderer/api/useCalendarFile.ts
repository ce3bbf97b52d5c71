import { counted } from '../../shared/format.ts';
import type { PageCall } from './call.ts';
import { useFiles } from './files.ts';
import { usePageStatus } from './pageStatus.ts';
import { useCommand } from './useCommand.ts';

/** Saves somebody's appointments as a file for their calendar, and says what became of it at the foot of the page. */
export function useCalendarFile(call: PageCall) {
  const files = useFiles();
  const status = usePageStatus();
  const making = useCommand(call, 'booking.makeCalendarFile');

  async function save(personId: string): Promise<void> {
    const made = await making.run({ personId });
    if (!made) {
      if (making.problem.value) status.say(making.problem.value.message);
      return;
    }
    await files.save(made.handle);
    status.say(`${made.name}: ${counted(made.appointments, 'appointment')}`);
  }
  return { save, busy: making.busy };
}
