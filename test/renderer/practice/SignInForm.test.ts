import { mount } from '@vue/test-utils';
import { nextTick } from 'vue';
import { expect, test } from 'vitest';
import { callKey, type PageCall } from '../../../renderer/api/call.ts';
import { clockKey } from '../../../renderer/api/today.ts';
import SignInForm from '../../../renderer/practice/SignInForm.vue';
import { Problem } from '../../../shared/problem.ts';

const staff = [
  { id: 'm1', name: 'Helen Cross' },
  { id: 'm2', name: 'Siân Prosser' },
];
const who = {
  member: { id: 'm2', name: 'Siân Prosser', role: 'admin' as const },
  practice: { name: 'Beckside Surgery', sample: false },
};

function aForm(answer: (name: string, input: unknown) => unknown, members = staff) {
  const asked: { name: string; input: unknown }[] = [];
  const call = (async (name: string, input: unknown) => {
    asked.push({ name, input });
    return answer(name, input);
  }) as PageCall;
  const form = mount(SignInForm, {
    props: { staff: members },
    global: {
      provide: {
        [callKey as symbol]: call,
        [clockKey as symbol]: { today: () => '2026-11-23', timeOfDay: () => '08:02' },
      },
    },
    attachTo: document.body,
  });
  return { form, asked };
}
const settle = async () => {
  await new Promise((resolve) => setTimeout(resolve));
  await nextTick();
};

test('whoever comes to the window can type at once: the names have the focus, or the password of the only one', async () => {
  const { form } = aForm(() => who);
  await settle();
  expect(document.activeElement).toBe(form.find('input[value="m1"]').element);
  form.unmount();

  const alone = aForm(() => who, staff.slice(0, 1)).form;
  await settle();
  expect(document.activeElement).toBe(alone.find('#password').element);
  alone.unmount();
});

test('a member of staff chooses their name, types the password and is in', async () => {
  const { form, asked } = aForm(() => who);
  await form.find('input[value="m2"]').setValue();
  await form.find('#password').setValue('three random words');
  await form.find('form').trigger('submit');
  await settle();

  expect(asked).toEqual([
    { name: 'practice.signIn', input: { memberId: 'm2', password: 'three random words' } },
  ]);
  expect(form.emitted('signedIn')).toEqual([[who]]);
  form.unmount();
});

test('without name and password nothing is asked, and each lack is said twice in the same words', async () => {
  const { form, asked } = aForm(() => who);
  await form.find('form').trigger('submit');
  await settle();

  expect(asked).toEqual([]);
  expect(form.find('[role="alert"]').text()).toContain('Choose your name');
  expect(form.find('#memberId-error').text()).toContain('Choose your name');
  expect(form.find('#password-error').text()).toContain('Enter your password');
  form.unmount();
});

test('a wrong password is said at its box and what was typed stays', async () => {
  const { form } = aForm(() => {
    throw new Problem('wrong-password');
  });
  await form.find('input[value="m1"]').setValue();
  await form.find('#password').setValue('not the password');
  await form.find('form').trigger('submit');
  await settle();

  expect(form.find('#password-error').text()).toContain('That password is not right.');
  expect((form.find('#password').element as HTMLInputElement).value).toBe('not the password');
  form.unmount();
});

test('after too many wrong ones the wait is counted down and nothing is asked meanwhile', async () => {
  const { form, asked } = aForm(() => {
    throw new Problem('wait-before-trying', '64');
  });
  await form.find('input[value="m1"]').setValue();
  await form.find('#password').setValue('guess');
  await form.find('form').trigger('submit');
  await settle();
  expect(form.text()).toContain('Wait 1 minute 4 seconds');

  await form.find('form').trigger('submit');
  await settle();
  expect(asked).toHaveLength(1);
  form.unmount();
});
