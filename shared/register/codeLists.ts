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

type Index = Map<string, ReadonlySet<string>>;

/** Looks codes and exact terms up in the given rows; never a near match. */
export function makeCodeLists(entries: Iterable<CodeListEntry>): CodeLists {
  const byCode: Index = new Map();
  const byTerm: Index = new Map();
  // Fourteen thousand codes stand on some fifty combinations of lists: a set for each combination, not for each code.
  const combinations: Index = new Map();
  const add = (index: Index, key: string, list: string) => {
    const known = index.get(key);
    if (!known?.has(list)) index.set(key, combination(combinations, [...(known ?? []), list]));
  };
  for (const { list, code, term } of entries) {
    add(byCode, code, list);
    add(byTerm, foldTerm(term), list);
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

/** The set of these lists that all who stand on them share. */
function combination(combinations: Index, lists: readonly string[]): ReadonlySet<string> {
  const name = lists.toSorted().join(' ');
  const known = combinations.get(name) ?? new Set(lists);
  combinations.set(name, known);
  return known;
}
