import { screenDate } from '../../shared/format.ts';
import { registerNames } from '../../shared/register/registerNames.ts';
import type { MedicineNeed, RegisterRule } from '../../shared/register/registerRule.ts';

/** Who is on a register, in one line for staff: `Aged 17 or over, until a later code says resolved`. */
export function registerRuleWords(rule: RegisterRule): string {
  const parts = [
    rule.ageFrom > 0 ? `aged ${rule.ageFrom} or over` : 'any age',
    rule.diagnosedFrom ? `diagnosed from ${screenDate(rule.diagnosedFrom)}` : null,
    rule.needsMedicine ? `with ${medicineWords(rule.needsMedicine)}` : null,
    rule.orMedicine ? `or on ${medicineWords(rule.orMedicine)}` : null,
    rule.resolvedLists.length > 0 ? 'until a later code says resolved' : null,
    rule.gaveWayTo ? `not while on the ${registerNames[rule.gaveWayTo].name} register` : null,
  ];
  const words = parts.filter((part) => part !== null).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function medicineWords({ kind, months }: MedicineNeed): string {
  const name = kind === 'lithium' ? 'lithium' : `${kind} medicine`;
  return `${name} in the last ${months} months`;
}
