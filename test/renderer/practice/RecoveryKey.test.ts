import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import RecoveryKey from '../../../renderer/practice/RecoveryKey.vue';

const aPage = () =>
  mount(RecoveryKey, {
    props: { recoveryKey: '7K2M-AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG', practice: 'Beckside Surgery' },
    attachTo: document.body,
  });

test('nobody goes on before the key has been printed or written down, and the button says why', async () => {
  const page = aPage();
  await page.find('form').trigger('submit');

  expect(page.emitted('kept')).toBeUndefined();
  expect(page.find('[role="alert"]').text()).toContain('Print the recovery key or write it down');
  await page.find('#kept').setValue(true);
  await page.find('form').trigger('submit');
  expect(page.emitted('kept')).toHaveLength(1);
  page.unmount();
});

test('the page states what losing the key means and what an old copy can still open', () => {
  const page = aPage();

  expect(page.text()).toContain('7K2M-AAAA-BBBB-CCCC');
  expect(page.text()).toContain('Losing every password and this key loses the data.');
  expect(page.text()).toContain('An old copy of both files');
  page.unmount();
});
