/** What became of a version of a template. */
export const versionStates = ['in-use', 'waiting', 'sent-back', 'used-before', 'not-used'] as const;
export type VersionState = (typeof versionStates)[number];

export type TemplateDecision = { version: number; kind: 'approved' | 'sent-back' | 'retired' };

type History = {
  /** The version the program comes with; null where the practice made the template. */
  shipped: number | null;
  /** The practice's own versions. */
  saved: readonly number[];
  /** In the order they were made. */
  decisions: readonly TemplateDecision[];
};

/** The version letters are made from, or null: one waits for its first approval, or it is no longer used. */
export function versionInUse({ shipped, decisions }: History): number | null {
  const last = decisions.findLast(({ kind }) => kind !== 'sent-back');
  if (last === undefined) return shipped;
  return last.kind === 'approved' ? last.version : null;
}

/** The newest version while nobody has decided about it: the only one that can be approved for the first time. */
export function versionWaiting({ saved, decisions }: History): number | null {
  const newest = saved.at(-1);
  if (newest === undefined || decisions.some(({ version }) => version === newest)) return null;
  return newest;
}

export function stateOfVersion(version: number, history: History): VersionState {
  const own = history.decisions.filter((decision) => decision.version === version);
  if (version === versionInUse(history)) return 'in-use';
  if (version === versionWaiting(history)) return 'waiting';
  if (version === history.shipped || own.some(({ kind }) => kind === 'approved')) return 'used-before';
  return own.length > 0 ? 'sent-back' : 'not-used';
}
