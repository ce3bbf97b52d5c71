import { api } from '../../shared/api.ts';
import { roles, type Contract } from '../../shared/contract.ts';

/** Who may do what, as the README shows it: one line for each operation somebody must be signed in for. */
export function rolesTable(contract: Contract = api): string {
  const head = ['Operation', ...roles];
  const lines = Object.entries(contract)
    .filter(([, operation]) => operation.kind !== 'gate')
    .map(([name, operation]) => [
      `\`${name}\``,
      ...roles.map((role) => (operation.roles.includes(role) ? 'yes' : '–')),
    ]);
  const rows = [head, head.map(() => '---'), ...lines];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
