import { z } from 'zod';
import type { RegisterRule } from './registerRule.ts';
import { registerRules } from './registerRules.ts';

/** What the practice may decide about its registers. */
export const RegisterSettings = z.object({
  /**
   * Whether a record of prediabetes (15777000, 714628002) puts a person on NDH. The national NDH list holds only
   * 700449008, so the default is no.
   */
  prediabetesOnNdh: z.boolean().default(false),
});
export type RegisterSettings = z.infer<typeof RegisterSettings>;

/** The rules as this practice uses them. */
export function registerRulesWith(settings: RegisterSettings): RegisterRule[] {
  if (!settings.prediabetesOnNdh) return [...registerRules];
  return registerRules.map((rule) =>
    rule.register === 'NDH'
      ? { ...rule, lists: [...rule.lists, ...rule.notCountedLists], notCountedLists: [] }
      : rule,
  );
}
