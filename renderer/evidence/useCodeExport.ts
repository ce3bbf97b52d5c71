import type { InputOf } from '../../shared/api.ts';
import { counted } from '../../shared/format.ts';
import type { PageCall } from '../api/call.ts';
import { useFiles } from '../api/files.ts';
import { usePageStatus } from '../api/pageStatus.ts';
import { useCommand } from '../api/useCommand.ts';

/** Gives codes out and saves their file, or saves an earlier one again. */
export function useCodeExport(call: PageCall, done: () => unknown) {
  const files = useFiles();
  const status = usePageStatus();
  const giving = useCommand(call, 'evidence.exportCodes');
  const saving = useCommand(call, 'evidence.saveExport');

  async function keep(made: { handle: string | null; name: string; rows: number } | null) {
    if (!made) return;
    if (made.handle === null) return status.say('No new codes: nothing was given out.');
    await files.save(made.handle);
    status.say(`${counted(made.rows, 'code')} saved as ${made.name}`);
    done();
  }
  return {
    giving,
    saving,
    give: async (question: InputOf<'evidence.exportCodes'>) => keep(await giving.run(question)),
    saveAgain: async (exportId: string) => keep(await saving.run({ exportId })),
  };
}
