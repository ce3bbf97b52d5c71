import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import { nextTick, reactive } from 'vue';
import { z } from 'zod';
import ErrorSummary from '../../../../renderer/ui/form/ErrorSummary.vue';
import { useForm } from '../../../../renderer/ui/form/useForm.ts';

const schema = z.object({
  reason: z.string().min(1, 'Say why the month is changing'),
  on: z.string('Enter the date of the review'),
  person: z.object({ phone: z.string().min(5, 'Enter the whole number') }),
});

test('says the same words in the summary and at the field, and clears nothing', () => {
  const values = reactive({ reason: '', on: '2027-01-01', person: { phone: '016' } });
  const form = useForm(schema, values);
  expect(form.check()).toBeNull();
  expect(form.issues.value).toEqual([
    { field: 'reason', message: 'Say why the month is changing' },
    { field: 'person.phone', message: 'Enter the whole number' },
  ]);
  expect(form.errorAt('person.phone')).toBe('Enter the whole number');
  expect(values.person.phone).toBe('016');
});

test('says nothing before the form is sent, and gives the values once they are right', () => {
  const values = reactive({ reason: '', on: '2027-01-01', person: { phone: '01632 960 100' } });
  const form = useForm(schema, values);
  expect(form.issues.value).toEqual([]);
  values.reason = 'Asked to';
  expect(form.check()).toEqual(values);
});

test('a field that could not read what was typed says so in place of the schema', () => {
  const form = useForm(schema, { reason: 'Asked to', on: null, person: { phone: '01632' } });
  form.note('on', 'Review must be a real date');
  expect(form.check()).toBeNull();
  expect(form.issues.value).toEqual([{ field: 'on', message: 'Review must be a real date' }]);
  form.note('on', null);
  form.check();
  expect(form.errorAt('on')).toBe('Enter the date of the review');
});

test('what the program answers stands at its field, once', () => {
  const form = useForm(schema, {});
  form.say('reason', 'Someone else changed this');
  form.say('reason', 'Someone else changed this while it was open');
  expect(form.issues.value).toEqual([
    { field: 'reason', message: 'Someone else changed this while it was open' },
  ]);
});

test('the summary names the fields in their order, also where the form has better words for one', () => {
  const form = useForm(schema, { reason: '', on: null, person: { phone: '01632' } });
  form.check();
  form.say('reason', 'Say why, for the history');
  expect(form.issues.value.map(({ message }) => message)).toEqual([
    'Say why, for the history',
    'Enter the date of the review',
  ]);
});

test('the summary takes focus at every failed check and leads to the field', async () => {
  const reason = document.body.appendChild(document.createElement('input'));
  reason.id = 'reason';
  const issues = [{ field: 'reason', message: 'Say why' }];
  const summary = mount(ErrorSummary, { props: { issues }, attachTo: document.body });
  await nextTick();
  expect(document.activeElement).toBe(summary.element);
  await summary.get('a').trigger('click');
  expect(document.activeElement).toBe(reason);
  await summary.setProps({ issues: [...issues] });
  await nextTick();
  expect(document.activeElement).toBe(summary.element);
  expect(summary.get('h2').text()).toBe('There is a problem');
});
