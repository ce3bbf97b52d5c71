import { TextDecoder } from 'node:util';
import { Problem } from '../../../../shared/problem.ts';
import type { Source } from '../source.ts';
import { bytesOf } from '../source.ts';
import { otherVersion } from './fhirVersion.ts';
import type { Json, JsonObject } from './json.ts';
import { at, isObject, objectsAt, textAt } from './json.ts';

/** A resource with the address it is referred to by and its place in the file (1 is the first). */
export type Entry = { resource: JsonObject; fullUrl: string; place: number };

/** The largest FHIR file taken: a whole record with its documents is some 10 MB. */
const largestFile = 128 << 20;

/**
 * The resources of one JSON file: a bundle, a single resource or one resource per line. Refuses the whole file where
 * it is cut short ('file-unreadable'), not FHIR ('file-wrong-kind') or another version ('file-wrong-version').
 */
export async function readFhirFile(source: Source): Promise<Entry[]> {
  const text = textIn(await bytesOf(source, largestFile), source.name);
  const resources = parsed(text, source.name);
  const entries = resources
    .flatMap((resource) => entriesOf(resource))
    .map((entry, index) => ({ ...entry, place: index + 1 }));
  if (entries.length === 0 && !resources.some((resource) => textAt(resource, 'resourceType') === 'Bundle')) {
    throw new Problem('file-wrong-kind', `${source.name} is JSON, but not FHIR`);
  }
  for (const resource of [...resources, ...entries.map((entry) => entry.resource)]) {
    const version = otherVersion(resource);
    if (version)
      throw new Problem('file-wrong-version', `${source.name} is ${version}; only R4 can be imported`);
  }
  return entries;
}

function textIn(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('file-unreadable', `${name} is not UTF-8, which JSON has to be`);
  }
}

function parsed(text: string, name: string): JsonObject[] {
  const whole = tryParse(text);
  if (whole !== undefined) return (Array.isArray(whole) ? whole : [whole]).filter(isObject);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const objects = lines.map((line) => tryParse(line));
  const broken = objects.findIndex((object) => !isObject(object));
  if (broken === 0 || lines.length < 2)
    throw new Problem('file-unreadable', `${name} is cut short or is not JSON`);
  if (broken > 0)
    throw new Problem('file-unreadable', `${name} is cut short or damaged at line ${broken + 1}`);
  return objects.filter(isObject);
}

function tryParse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function entriesOf(resource: JsonObject): Omit<Entry, 'place'>[] {
  const type = textAt(resource, 'resourceType');
  if (type === '') return [];
  if (type !== 'Bundle') return [{ resource, fullUrl: '' }];
  return objectsAt(resource, 'entry').flatMap((entry) => {
    const inner = at(entry, 'resource');
    return isObject(inner) ? [{ resource: inner, fullUrl: textAt(entry, 'fullUrl') }] : [];
  });
}
