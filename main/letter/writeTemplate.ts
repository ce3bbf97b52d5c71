import type { Role } from '../../shared/contract.ts';
import type { LetterTemplate, TemplateWords } from '../../shared/letter/letterTemplate.ts';
import { templateApprovers } from '../../shared/letter/template.contract.ts';
import { versionWaiting } from '../../shared/letter/templateState.ts';
import { templateProblems } from '../../shared/letter/templateProblems.ts';
import { Problem } from '../../shared/problem.ts';
import { fold } from '../../shared/identity/fold.ts';
import type { WriteContext } from '../context.ts';
import { addTemplateDecision, addTemplateVersion, type TemplateDecisionRow } from './template.sql.ts';
import {
  findTemplateApproval,
  historyOf,
  keptTemplate,
  templateAt,
  templateBook,
  type KeptTemplate,
} from './templateBook.ts';

type Saving = {
  templateId: string;
  newest: number;
  /** What the words were checked for. */
  format: LetterTemplate['format'];
  words: TemplateWords;
  note: string | null;
};

/** Adds a version; throws `changed-by-someone-else` where there is a newer one than the writer started from. */
export async function saveTemplate(ctx: WriteContext, saving: Saving): Promise<void> {
  const { newest } = await keptTemplate(ctx.db, saving.templateId);
  if (newest.format !== saving.format) throw new Problem('invalid-input', 'format');
  if (newest.version !== saving.newest) throw new Problem('changed-by-someone-else');
  await addVersion(ctx, { ...newest, ...saving.words, version: newest.version + 1 }, saving.note);
}

type Adding = { copyOf: string; name: string } & Omit<
  LetterTemplate,
  'id' | 'purpose' | keyof TemplateWords | 'version'
>;

/** Adds a template with the words of another, as version 1 that waits to be approved. Answers its id. */
export async function addTemplate(ctx: WriteContext, { copyOf, ...more }: Adding): Promise<string> {
  const book = await templateBook(ctx.db);
  const copied = book.find(({ newest }) => newest.id === copyOf)?.newest;
  if (!copied) throw new Problem('not-found');
  // The words of a letter are no message, and the other way about.
  if (templateProblems(more.format, copied).length > 0) throw new Problem('other-format');
  const id = freeId(
    `${more.name} ${more.language}`,
    book.map(({ newest }) => newest.id),
  );
  await addVersion(ctx, { ...copied, ...more, id, version: 1 }, `The words of “${copied.name}”`);
  return id;
}

/** The name as it may stand at the foot of a letter: `dialysis-clinic-en`, and a number where that is taken. */
function freeId(name: string, taken: readonly string[]): string {
  const slug = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  const bare = slug === '' ? 'letter' : slug;
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? bare : `${bare}-${n}`;
    if (!taken.includes(id)) return id;
  }
}

function addVersion(ctx: WriteContext, template: LetterTemplate, note: string | null): Promise<void> {
  return addTemplateVersion(ctx.db, {
    id: ctx.newId(),
    template_id: template.id,
    version: template.version,
    content: JSON.stringify(template),
    note: note === '' ? null : note,
    saved_by_id: ctx.actor.id,
    saved_by: ctx.actor.name,
    saved_at: ctx.clock.now(),
  });
}

type OneVersion = { templateId: string; version: number };

/** What may not be approved, by whom or when; the words themselves are looked at before. */
export async function recordApproval(ctx: WriteContext, { templateId, version }: OneVersion): Promise<void> {
  const kept = await keptTemplate(ctx.db, templateId);
  await templateAt(ctx.db, templateId, version);
  const { value: approval } = await findTemplateApproval(ctx.db);
  const isFirstTime = !wasInUse(kept, version);
  if (isFirstTime && versionWaiting(historyOf(kept)) !== version)
    throw new Problem('changed-by-someone-else');
  if (approval === 'second-person') {
    mustBeOne(templateApprovers, ctx.actor.role);
    const writer = kept.versions.find((one) => one.version === version)?.saved_by_id;
    if (isFirstTime && writer === ctx.actor.id) throw new Problem('own-words');
  }
  await decide(ctx, kept, { version, kind: 'approved', reason: null });
}

/** Words that were approved once need no second person again. */
function wasInUse({ shipped, decisions }: KeptTemplate, version: number): boolean {
  return (
    version === shipped?.version ||
    decisions.some((one) => one.kind === 'approved' && one.version === version)
  );
}

function mustBeOne(roles: readonly Role[], role: Role): void {
  if (!roles.includes(role)) throw new Problem('not-allowed');
}

export async function sendBack(
  ctx: WriteContext,
  { templateId, version, reason }: OneVersion & { reason: string },
) {
  const kept = await keptTemplate(ctx.db, templateId);
  if (versionWaiting(historyOf(kept)) !== version) throw new Problem('changed-by-someone-else');
  await decide(ctx, kept, { version, kind: 'sent-back', reason });
}

/** Takes the version in use out of use; its letters stay what they are. */
export async function retire(
  ctx: WriteContext,
  { templateId, version, reason }: OneVersion & { reason: string },
) {
  const kept = await keptTemplate(ctx.db, templateId);
  if (historyOf(kept).shipped === null && kept.decisions.length === 0)
    throw new Problem('changed-by-someone-else');
  await decide(ctx, kept, { version, kind: 'retired', reason });
}

function decide(
  ctx: WriteContext,
  kept: KeptTemplate,
  decision: Pick<TemplateDecisionRow, 'version' | 'kind' | 'reason'>,
): Promise<void> {
  return addTemplateDecision(ctx.db, {
    ...decision,
    id: ctx.newId(),
    template_id: kept.newest.id,
    serial: kept.decisions.length + 1,
    decided_by_id: ctx.actor.id,
    decided_by: ctx.actor.name,
    decided_at: ctx.clock.now(),
  });
}
