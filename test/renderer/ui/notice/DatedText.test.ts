import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import DatedText from '../../../../renderer/ui/notice/DatedText.vue';

test('a sentence reads as it was written, and each date in it stays on one line', () => {
  const text = 'Between 21-Dec-2026 and 24-Dec-2026 09:30: 3 places, 12-Lead ECG.';
  const page = mount({ components: { DatedText }, template: `<p><DatedText text="${text}" /></p>` });
  expect(page.text()).toBe(text);
  expect(page.findAll('span').map((date) => [date.text(), date.classes()])).toEqual([
    ['21-Dec-2026', ['whitespace-nowrap']],
    ['24-Dec-2026', ['whitespace-nowrap']],
  ]);
});
