/**
 * What is ticked in a list. `all` means everything that answers the list's question, also rows never loaded, less
 * the exceptions: the program is told the question, not thousands of ids.
 */
export type Selection =
  { kind: 'some'; keys: ReadonlySet<string> } | { kind: 'all'; except: ReadonlySet<string> };

export const nothingSelected: Selection = { kind: 'some', keys: new Set() };
export const everythingSelected: Selection = { kind: 'all', except: new Set() };

export function isSelected(selection: Selection, key: string): boolean {
  return selection.kind === 'all' ? !selection.except.has(key) : selection.keys.has(key);
}

/** How many rows are ticked of `total`. */
export function selectedCount(selection: Selection, total: number): number {
  return selection.kind === 'all' ? total - selection.except.size : selection.keys.size;
}

/** The selection with one row ticked or unticked. */
export function toggled(selection: Selection, key: string): Selection {
  const keys = new Set(selection.kind === 'all' ? selection.except : selection.keys);
  if (!keys.delete(key)) keys.add(key);
  return selection.kind === 'all' ? { kind: 'all', except: keys } : { kind: 'some', keys };
}
