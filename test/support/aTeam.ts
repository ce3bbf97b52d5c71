import type { Actor } from '../../main/context.ts';
import type { Role } from '../../shared/contract.ts';
import { aPracticeWith } from './aPractice.ts';

type Opened = Pick<Awaited<ReturnType<typeof aPracticeWith>>, 'call' | 'as'>;

export const passwordOf = (name: string) => `${name} has three words`;

/** Puts somebody on the staff; gives what they can ask, and how they confirm at somebody else's screen. */
export async function addToTeam(opened: Opened, name: string, role: Role) {
  const { id } = await opened.call('practice.addMember', { name, role, password: passwordOf(name) });
  const actor: Actor = { id, name, role };
  return { id, actor, call: opened.as(actor), confirmation: { memberId: id, password: passwordOf(name) } };
}

/** A practice with so many people planned for May, and Siân, Kelly, Beth, Gwen and Ravi beside the manager. */
export async function aTeamWith(people: number, options: Parameters<typeof aPracticeWith>[1] = {}) {
  const rows = Array.from({ length: people }, (_, index) => ({
    'Family Name': `Oakley${String(index + 1).padStart(2, '0')}`,
  }));
  const opened = await aPracticeWith(rows, options);
  return {
    ...opened,
    sian: await addToTeam(opened, 'Siân Prosser', 'admin'),
    kelly: await addToTeam(opened, 'Kelly Adeyemi', 'admin'),
    beth: await addToTeam(opened, 'Beth Okafor', 'hca'),
    gwen: await addToTeam(opened, 'Gwen Pritchard', 'nurse'),
    ravi: await addToTeam(opened, 'Ravi Menon', 'gp'),
  };
}

/** Letters of any number without a second person, as a practice of one sets it. */
export async function workAlone({ call }: Pick<Opened, 'call'>): Promise<void> {
  const { rules, version } = await call('letter.findBatchRules', {});
  await call('letter.changeBatchRules', { rules: { ...rules, confirmAbove: null }, version });
}
