import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import EvidenceRule from '../../../renderer/evidence/EvidenceRule.vue';
import EvidenceTable from '../../../renderer/evidence/EvidenceTable.vue';
import { qofRuleFor } from '../../../shared/evidence/qofRules.ts';
import { ruleShown } from '../../../shared/evidence/ruleShown.ts';

const diabetes = {
  register: 'DM' as const,
  name: 'Diabetes',
  indicators: ['DM020', 'DM021'],
  people: 1204,
  none: 1000,
  one: 150,
  two: 54,
  stillDue: 12,
  recent: 7,
};

test('each figure of a register opens its own list; nothing and not applicable open none', () => {
  const asthma = { ...diabetes, register: 'AST' as const, name: 'Asthma', stillDue: 0, recent: null };
  const table = mount(EvidenceTable, {
    props: { registers: [diabetes, asthma], year: 2026, recentSince: '01-Jul-2026' },
  });
  const [first, second] = table.findAll('tbody tr');
  expect(first?.findAll('a').map((link) => [link.text(), link.attributes('href')])).toEqual([
    ['1,204', '#/registers/evidence/list?year=2026&show=everyone&register=DM'],
    ['1,000', '#/registers/evidence/list?year=2026&show=none&register=DM'],
    ['150', '#/registers/evidence/list?year=2026&show=one&register=DM'],
    ['54', '#/registers/evidence/list?year=2026&show=two&register=DM'],
    ['12', '#/registers/evidence/list?year=2026&show=still-due&register=DM'],
    ['7', '#/registers/evidence/list?year=2026&show=recent&register=DM'],
  ]);
  expect(first?.findAll('a')[4]?.attributes('aria-label')).toBe(
    'Diabetes: 12, Excluded for payment, still to be offered care, open the list',
  );
  expect(second?.findAll('a')).toHaveLength(4);
  expect(second?.text()).toContain('Not applicable');
});

test('what the figures are not is always said, with the rule’s version, and that a year borrows one', () => {
  const words = (year: number) =>
    mount(EvidenceRule, { props: { rule: ruleShown(qofRuleFor(year)) } }).text();
  expect(words(2026)).toContain('Evidence for coding, not a payment decision');
  expect(words(2026)).toContain('PRN02356, July 2026 update');
  expect(words(2026)).toContain('at least 7 calendar days apart');
  expect(words(2026)).not.toContain('no rule of its own');
  expect(words(2027)).toContain('no rule of its own');
});
