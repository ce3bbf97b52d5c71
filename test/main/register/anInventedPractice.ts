import type { z } from 'zod';
import { fillPractice } from '../../../main/sample/fillPractice.ts';
import type { MemberLine, MemberSort } from '../../../shared/register/register.contract.ts';
import type { MemberFilter } from '../../../shared/register/register.contract.ts';
import { openTestCore } from '../../support/openTestCore.ts';

type Opened = Awaited<ReturnType<typeof openTestCore>>;

/** A practice of invented people, taken in by the import's own way. */
export async function anInventedPractice(count: number, today = '2026-11-22') {
  const opened = await openTestCore({ today });
  await fillPractice(
    { store: opened.core, clock: opened.clock, actor: opened.manager, progress: () => {} },
    { count, seed: 7 },
  );
  return opened;
}

export type Asked = z.input<typeof MemberFilter> & z.input<typeof MemberSort>;

/** Every window of a list, one after another. */
export async function allMembers({ call }: Pick<Opened, 'call'>, asked: Asked, limit = 200) {
  const lines: MemberLine[] = [];
  for (;;) {
    const page = await call('register.listMembers', { ...asked, from: lines.length, limit });
    lines.push(...page.lines);
    if (page.lines.length === 0 || lines.length >= page.total)
      return { total: page.total, byGroup: page.byGroup, lines };
  }
}
