/** A statement with its values apart from its text. Values are bound, never written into the text. */
export type Sql = { readonly texts: readonly string[]; readonly values: readonly SqlValue[] };
export type SqlValue = string | number | null | Uint8Array;

/** The one way to write SQL: sql`SELECT name FROM person WHERE id = ${id}`; another Sql may stand in a place. */
export function sql(strings: TemplateStringsArray, ...places: readonly (SqlValue | Sql)[]): Sql {
  const texts = [strings[0] ?? ''];
  const values: SqlValue[] = [];
  places.forEach((place, index) => {
    const after = strings[index + 1] ?? '';
    if (isSql(place)) {
      texts[texts.length - 1] += place.texts[0] ?? '';
      texts.push(...place.texts.slice(1));
      values.push(...place.values);
      texts[texts.length - 1] += after;
    } else {
      values.push(place);
      texts.push(after);
    }
  });
  return { texts, values };
}

function isSql(place: SqlValue | Sql): place is Sql {
  return typeof place === 'object' && place !== null && 'texts' in place;
}

/** A table or column name; only names written in our own code pass. */
export function sqlName(name: string): Sql {
  if (!/^[a-z_]+(\.[a-z_]+)?$/.test(name)) throw new Error(`Not a name for SQL: ${name}`);
  return { texts: [name], values: [] };
}

export function joinSql(parts: readonly Sql[], separator: string): Sql {
  return parts.reduce<Sql>(
    (joined, part, index) =>
      index === 0 ? part : sql`${joined}${{ texts: [separator], values: [] }}${part}`,
    { texts: [''], values: [] },
  );
}

/** Conditions that all must hold; none at all is always true. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`1 = 1` : joinSql(conditions, ' AND ');
}

export function inList(values: readonly SqlValue[]): Sql {
  if (values.length === 0) return sql`(NULL)`;
  const last = values.at(-1) ?? null;
  const padded = [...values, ...Array.from({ length: lengthFor(values.length) - values.length }, () => last)];
  return { texts: ['(', ...padded.slice(1).map(() => ', '), ')'], values: padded };
}

/** Above this a list is as long as it is: SQLite binds no more than 32,766 values in all. */
const longestPadded = 16_384;

/**
 * Lists are written in four lengths to each doubling, their last value repeated, which changes nothing. Each length is a
 * statement of its own, and a statement that is not wanted again holds its memory until rubbish is collected.
 */
function lengthFor(count: number): number {
  if (count > longestPadded) return count;
  const step = 2 ** Math.max(0, Math.floor(Math.log2(count)) - 2);
  return Math.ceil(count / step) * step;
}

/** The text as an engine wants it: `?` for SQLite, `$1` for PostgreSQL. */
export function renderSql(statement: Sql, placeholder: (index: number) => string): string {
  return statement.texts.reduce(
    (text, part, index) => (index === 0 ? part : text + placeholder(index) + part),
    '',
  );
}
