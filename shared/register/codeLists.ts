/** One row of a shipped or replaced code list; the database keeps exactly these four. */
export type CodeListEntry = {
  /** Cluster name of the national reference set (`DM_COD`), or `HOC_…` for this program's own additions. */
  list: string;
  /** SNOMED CT concept id, as text. */
  code: string;
  term: string;
  /** The day the list was last changed at its source. */
  version: string;
};

/** The code lists as the register rules ask them. */
export type CodeLists = {
  /** Names of the lists that hold a code; empty where none does. */
  listsOfCode: (code: string) => ReadonlySet<string>;
  /** Names of the lists that hold exactly this term, whatever its case, spaces or closing semantic tag. */
  listsOfTerm: (term: string) => ReadonlySet<string>;
};

const nowhere: ReadonlySet<string> = new Set();

/** Looks codes and exact terms up in the given rows; never a near match. */
export function makeCodeLists(entries: Iterable<CodeListEntry>): CodeLists {
  const byCode = new Map<string, Set<string>>();
  const byTerm = new Map<string, Set<string>>();
  for (const { list, code, term } of entries) {
    addTo(byCode, code, list);
    addTo(byTerm, foldTerm(term), list);
  }

  return {
    listsOfCode: (code) => byCode.get(code.trim()) ?? nowhere,
    listsOfTerm: (term) => byTerm.get(foldTerm(term)) ?? nowhere,
  };
}

/**
 * A term as it is compared: case and spaces do not count, nor does the semantic tag a fully specified name closes with.
 * Spelling does: nothing is guessed.
 */
export function foldTerm(term: string): string {
  return term
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ \((?:disorder|finding|situation)\)$/, '');
}

function addTo(index: Map<string, Set<string>>, key: string, list: string): void {
  const lists = index.get(key);
  if (lists) lists.add(list);
  else index.set(key, new Set([list]));
}
