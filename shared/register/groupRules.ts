import { z } from 'zod';
import { needKinds } from '../people/importRecord.ts';
import { registers } from './facts.ts';

const Registers = z.array(z.enum(registers)).min(1);
const Age = z.int().min(0).max(120);
const Count = z.int().min(0).max(registers.length);

/** Frailty from least to most; `not-known` satisfies none of them. */
export const frailtyLevels = ['mild', 'moderate', 'severe'] as const;

const SimpleGroupRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hasAnyOf'), registers: Registers }),
  z.object({ kind: z.literal('hasAllOf'), registers: Registers }),
  z.object({ kind: z.literal('hasNoneOf'), registers: Registers }),
  /** `counting`: only these registers count; null counts all. */
  z.object({ kind: z.literal('countAtLeast'), count: Count.min(1), counting: Registers.nullable() }),
  z.object({ kind: z.literal('countAtMost'), count: Count, counting: Registers.nullable() }),
  /** Both ages are included. */
  z.object({ kind: z.literal('ageFrom'), years: Age }),
  z.object({ kind: z.literal('ageTo'), years: Age }),
  z.object({ kind: z.literal('housebound') }),
  z.object({ kind: z.literal('careHome') }),
  z.object({ kind: z.literal('frailtyAtLeast'), level: z.enum(frailtyLevels) }),
  z.object({ kind: z.literal('hasNeed'), need: z.enum(needKinds) }),
  z.object({ kind: z.literal('everyone') }),
]);

/** Who belongs to a group: a tree of plain questions, kept as JSON. */
export type GroupRule =
  | z.infer<typeof SimpleGroupRule>
  | { kind: 'allOf'; rules: GroupRule[] }
  | { kind: 'anyOf'; rules: GroupRule[] };

export const GroupRule: z.ZodType<GroupRule> = z.lazy(() =>
  z.union([
    SimpleGroupRule,
    z.object({ kind: z.literal('allOf'), rules: z.array(GroupRule).min(1) }),
    z.object({ kind: z.literal('anyOf'), rules: z.array(GroupRule).min(1) }),
  ]),
);

/** One of the practice's groups (Holmside step 1): whom it holds and what their year of care looks like. */
export const GroupDefinition = z.object({
  id: z.string().min(1),
  letter: z.string().regex(/^[A-Z]$/, 'One letter, A to Z'),
  name: z.string().trim().min(1).max(60),
  rule: GroupRule,
  /** The GP looks at each person before anyone is invited. */
  gpFirst: z.boolean(),
  hcaMinutes: z.int().min(5).max(120),
  conversationMinutes: z.int().min(5).max(120),
  conversationWith: z.enum(['nurse', 'gp', 'either']),
  letterTemplate: z.string().min(1),
});
export type GroupDefinition = z.infer<typeof GroupDefinition>;

/** Where a person lands: the first group that fits leads; the others that fit stay visible. */
export type GroupPlace = {
  lead: GroupDefinition;
  alsoFits: GroupDefinition[];
  /** One line per group, in the practice's order. */
  because: { groupId: string; fits: boolean; why: string }[];
};
