import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import PersonEvidence from '../../../renderer/people/PersonEvidence.vue';
import type { PersonEvidence as Evidence } from '../../../shared/evidence/evidence.contract.ts';
import { qofRuleFor } from '../../../shared/evidence/qofRules.ts';
import { ruleShown } from '../../../shared/evidence/ruleShown.ts';

const letter = {
  id: 'l',
  on: '2026-05-01',
  method: 'letter' as const,
  counts: true,
  because: 'Counts as the first.',
  code: '185719002',
  term: 'Hypertension monitoring first letter',
};
const htn: Evidence['registers'][number] = {
  register: 'HTN',
  name: 'Hypertension',
  paymentStatus: 'stays',
  paymentWords: 'One invitation counts; a second counts from 08-May-2026',
  careStatus: 'to-offer',
  careWords: 'Still to be offered',
  stillDue: false,
  recentWords: null,
  invitations: [letter],
};
const year = (registers: Evidence['registers'], withoutRule: string[] = []): Evidence => ({
  year: 2026,
  rule: ruleShown(qofRuleFor(2026)),
  registers,
  withoutRule,
});
const shown = (...evidence: Evidence[]) => mount(PersonEvidence, { props: { evidence, problem: null } });

test('registers that say the same are told once together, each with its own code', () => {
  const chd = {
    ...htn,
    register: 'CHD' as const,
    name: 'CHD',
    invitations: [{ ...letter, code: '1109921000000106', term: 'Care invitation' }],
  };
  const section = shown(year([chd, htn], ['CKD']));
  expect(section.findAll('h3').map((one) => one.text())).toEqual(['CHD and Hypertension']);
  expect(section.text()).toContain('CHD: Care invitation');
  expect(section.text()).toContain('Hypertension: Hypertension monitoring first letter');
  expect(section.text()).toContain('No QOF rule this year for CKD.');
});

test('payment and care are said apart, and that it is no payment decision', () => {
  const due = { ...htn, paymentWords: 'Two invitations recorded', stillDue: true };
  const dm = { ...htn, register: 'DM' as const, name: 'Diabetes', careWords: 'Reviewed 10-Jun-2026' };
  const section = shown(year([due, dm]));
  expect(section.findAll('h3')).toHaveLength(2);
  expect(section.text()).toContain('Payment: Two invitations recorded.');
  expect(section.text()).toContain('Care: Still to be offered.');
  expect(section.text()).toContain('Offer care');
  expect(section.text()).toContain('Evidence for coding, not a payment decision. Rule 2026/27, PRN02356');
});

test('somebody on no register with a rule is told so', () => {
  expect(shown(year([])).text()).toContain('On no register with a QOF rule this year.');
});
