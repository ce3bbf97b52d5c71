/** JSON as it comes from outside: every step into it may find nothing. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of keys; undefined where any step is missing. */
export function at(value: Json | undefined, ...path: string[]): Json | undefined {
  let found = value;
  for (const key of path) found = isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  return found;
}

/** The text at a path, trimmed; '' where it is missing or no text. */
export function textAt(value: Json | undefined, ...path: string[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' ? found.trim() : '';
}

/** The objects of a list; a single object where the source forgot the list. */
export function objectsAt(value: Json | undefined, ...path: string[]): JsonObject[] {
  const found = at(value, ...path);
  if (Array.isArray(found)) return found.filter(isObject);
  return isObject(found) ? [found] : [];
}

/** The texts of a list of texts. */
export function textsAt(value: Json | undefined, ...path: string[]): string[] {
  const found = at(value, ...path);
  const list = Array.isArray(found) ? found : [found];
  return list.flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? [one.trim()] : []));
}

/** The extension whose address ends in a name: versions and hosts of UK Core differ, its names do not. */
export function extensionNamed(value: Json | undefined, name: string): JsonObject | undefined {
  return objectsAt(value, 'extension').find((extension) => {
    const url = textAt(extension, 'url');
    return url === name || url.endsWith(`/${name}`) || url.endsWith(`-${name}`);
  });
}
