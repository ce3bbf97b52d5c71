import { TemplateShape, type LetterTemplate } from '../../shared/letter/letterTemplate.ts';
import { shippedTemplates } from '../../shared/letter/shipped/shippedTemplates.ts';
import {
  TemplateApproval,
  type TemplateSummary,
  type TemplateVersion,
} from '../../shared/letter/template.contract.ts';
import { stateOfVersion, versionInUse, versionWaiting } from '../../shared/letter/templateState.ts';
import { Problem } from '../../shared/problem.ts';
import type { Reader } from '../db/store.ts';
import { findSetting } from '../practice/settings.sql.ts';
import {
  findTemplateVersion,
  newestTemplateContents,
  templateDecisions,
  templateVersions,
  type TemplateDecisionRow,
  type TemplateVersionRow,
} from './template.sql.ts';

/** One template with everything that happened to it. */
export type KeptTemplate = {
  /** The words of the newest version. */
  newest: LetterTemplate;
  shipped: LetterTemplate | null;
  versions: Omit<TemplateVersionRow, 'content'>[];
  decisions: TemplateDecisionRow[];
};

export const templateApprovalId = 'template-approval';

/** Whether a second person approves; yes, until the practice says otherwise. */
export function findTemplateApproval(db: Reader) {
  return findSetting(db, templateApprovalId, { schema: TemplateApproval, usual: 'second-person' });
}

/** Every template in the order of the program's own, then the practice's by name. */
export async function templateBook(db: Reader): Promise<KeptTemplate[]> {
  const versions = Map.groupBy(await templateVersions(db), (row) => row.template_id);
  const decisions = Map.groupBy(await templateDecisions(db), (row) => row.template_id);
  const written = new Map(
    (await newestTemplateContents(db)).map((row) => [
      row.template_id,
      TemplateShape.parse(JSON.parse(row.content)),
    ]),
  );
  const kept = (newest: LetterTemplate, shipped: LetterTemplate | null): KeptTemplate => ({
    newest,
    shipped,
    versions: versions.get(newest.id) ?? [],
    decisions: decisions.get(newest.id) ?? [],
  });
  const own = [...written.values()].filter(({ id }) => !shippedTemplates.some((one) => one.id === id));
  return [
    ...shippedTemplates.map((shipped) => kept(written.get(shipped.id) ?? shipped, shipped)),
    ...own
      .toSorted((a, b) => (a.name < b.name || (a.name === b.name && a.id < b.id) ? -1 : 1))
      .map((template) => kept(template, null)),
  ];
}

export async function keptTemplate(db: Reader, templateId: string): Promise<KeptTemplate> {
  const found = (await templateBook(db)).find(({ newest }) => newest.id === templateId);
  if (!found) throw new Problem('not-found');
  return found;
}

/** The words of one version, the program's own among them, or null. */
export async function findTemplateAt(db: Reader, templateId: string, version: number) {
  const row = await findTemplateVersion(db, templateId, version);
  if (row) return TemplateShape.parse(JSON.parse(row.content));
  return shippedTemplates.find((one) => one.id === templateId && one.version === version) ?? null;
}

export async function templateAt(db: Reader, templateId: string, version: number): Promise<LetterTemplate> {
  const found = await findTemplateAt(db, templateId, version);
  if (!found) throw new Problem('not-found');
  return found;
}

export function historyOf({ shipped, versions, decisions }: KeptTemplate) {
  return { shipped: shipped?.version ?? null, saved: versions.map(({ version }) => version), decisions };
}

export function summaryOf(kept: KeptTemplate): TemplateSummary {
  const { id, purpose, attempt, audience, set, format, language, addressedTo, name, sizes } = kept.newest;
  const history = historyOf(kept);
  const [inUse, waiting] = [versionInUse(history), versionWaiting(history)];
  const approved = kept.decisions.findLast(({ kind, version }) => kind === 'approved' && version === inUse);
  return {
    id,
    purpose,
    attempt,
    audience,
    set,
    format,
    language,
    addressedTo,
    name,
    sizes,
    inUse:
      inUse === null
        ? null
        : {
            version: inUse,
            by: approved?.decided_by ?? null,
            byId: approved?.decided_by_id ?? null,
            at: approved?.decided_at ?? null,
          },
    waiting: waiting === null ? null : savedOf(kept, waiting),
    newest: kept.newest.version,
  };
}

function savedOf({ versions }: KeptTemplate, version: number) {
  const row = versions.find((one) => one.version === version);
  return {
    version,
    by: row?.saved_by ?? null,
    byId: row?.saved_by_id ?? null,
    at: row?.saved_at ?? null,
  };
}

/** Newest first. */
export function versionLines(kept: KeptTemplate): TemplateVersion[] {
  const history = historyOf(kept);
  const numbers = [...history.saved, ...(history.shipped === null ? [] : [history.shipped])];
  return numbers
    .toSorted((a, b) => b - a)
    .map((version) => {
      const decided = kept.decisions.findLast((one) => one.version === version);
      return {
        ...savedOf(kept, version),
        state: stateOfVersion(version, history),
        note: kept.versions.find((one) => one.version === version)?.note ?? null,
        decision: decided ? decisionInWords(decided) : null,
      };
    });
}

const decisionWords = {
  approved: 'Approved',
  'sent-back': 'Sent back',
  retired: 'Taken out of use',
} as const;

function decisionInWords({ kind, decided_by, reason }: TemplateDecisionRow): string {
  return `${decisionWords[kind]} by ${decided_by}${reason === null ? '' : `: ${reason}`}`;
}
