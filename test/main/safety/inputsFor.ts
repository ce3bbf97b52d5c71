import fc from 'fast-check';
import { z } from 'zod';
import type { Operation } from '../../../shared/contract.ts';

/** Values that fit a field by its name: ids of people, runs and imports that are there. */
export type Known = Record<string, readonly unknown[]>;
type Schema = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  minItems?: number;
  minimum?: number;
  maximum?: number;
  default?: unknown;
  $ref?: string;
};

/** Inputs an operation takes, made from what its contract says and from what is known. */
export function inputsFor({ input }: Operation, known: Known): fc.Arbitrary<unknown> {
  const root = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema & {
    $defs?: Record<string, Schema>;
  };
  return arbitraryOf(root, { known, name: '', root, depth: 0 });
}

type Place = { known: Known; name: string; root: Schema & { $defs?: Record<string, Schema> }; depth: number };

function arbitraryOf(schema: Schema, place: Place): fc.Arbitrary<unknown> {
  const { known, name } = place;
  const fitting = known[name];
  if (fitting?.length && schema.type !== 'object' && Array.isArray(fitting[0]) === (schema.type === 'array'))
    return fc.constantFrom(...fitting);
  if (schema.$ref) {
    if (place.depth > 3) return fc.constant(null);
    return arbitraryOf(resolve(schema.$ref, place), { ...place, depth: place.depth + 1 });
  }
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map((one) => arbitraryOf(one, place)));
  if (schema.allOf?.[0]) return arbitraryOf(schema.allOf[0], place);
  switch (schema.type) {
    case 'object':
      return objectOf(schema, place);
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}, place), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(2, schema.minItems ?? 0),
      });
    case 'integer':
    case 'number':
      return smallWholeNumber(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.constantFrom('', 'Asked for', 'oakley');
  }
}

function resolve(reference: string, { root }: Place): Schema {
  return reference === '#' ? root : (root.$defs?.[reference.replace('#/$defs/', '')] ?? {});
}

function objectOf(
  { properties = {}, required = [], additionalProperties }: Schema,
  place: Place,
): fc.Arbitrary<unknown> {
  // A record of named keys lists them as required only, and says what each holds apart.
  const rest = typeof additionalProperties === 'object' ? additionalProperties : {};
  const all = { ...Object.fromEntries(required.map((name) => [name, rest])), ...properties };
  const fields = Object.fromEntries(
    Object.entries(all).map(([name, schema]) => [name, arbitraryOf(schema, { ...place, name })]),
  );
  return fc.record(fields, { requiredKeys: required });
}

/** From the least allowed, and not far beyond it: far numbers say nothing more. */
function smallWholeNumber({ minimum = 0, maximum = 200 }: Schema): fc.Arbitrary<number> {
  const least = Math.max(minimum, 0);
  return fc.integer({ min: least, max: Math.min(maximum, Math.max(least, 200)) });
}
