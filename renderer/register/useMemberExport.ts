import type { InputOf } from '../../shared/api.ts';
import { counted } from '../../shared/format.ts';
import type { PageCall } from '../api/call.ts';
import { useFiles } from '../api/files.ts';
import { usePageStatus } from '../api/pageStatus.ts';
import { useCommand } from '../api/useCommand.ts';

/** The whole list as a file; the question is sent, not the rows. */
export function useMemberExport(call: PageCall, question: () => InputOf<'register.exportMembers'>) {
  const files = useFiles();
  const status = usePageStatus();
  const exporting = useCommand(call, 'register.exportMembers');

  async function save() {
    const made = await exporting.run(question());
    if (!made) return;
    await files.save(made.handle);
    status.say(`${counted(made.rows, 'row')} saved as ${made.name}`);
  }
  return { ...exporting, save };
}
