import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import CycleGlyph from '../../../../renderer/ui/cycle/CycleGlyph.vue';
import TimelineSteps from '../../../../renderer/ui/cycle/TimelineSteps.vue';

test('the glyph names all eight places', () => {
  const states = ['notNeeded', 'done', 'stuck', 'toCome', 'toCome', 'toCome', 'toCome', 'now'] as const;
  expect(mount(CycleGlyph, { props: { states } }).attributes('aria-label')).toBe(
    'GP review not needed; Invited done; Tests stuck; Checked to come; Letter to come; ' +
      'Conversation to come; Plan to come; Review now',
  );
});

test('the timeline marks the step one is at, and says the state of each', () => {
  const timeline = mount(TimelineSteps, {
    props: {
      label: 'The year of care',
      steps: [
        { id: '1', name: 'Tests', state: 'done', when: 'Wed 21-Oct' },
        { id: '2', name: 'Letter', state: 'now', when: 'Thu 05-Nov' },
      ],
    },
  });
  expect(timeline.get('[aria-current=step]').text()).toContain('Letter: now');
  expect(timeline.findAll('li')[0]?.text()).toContain('Tests: done');
});
