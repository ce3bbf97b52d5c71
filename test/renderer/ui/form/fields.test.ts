import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import { nextTick } from 'vue';
import CheckboxField from '../../../../renderer/ui/form/CheckboxField.vue';
import DateField from '../../../../renderer/ui/form/DateField.vue';
import PasswordField from '../../../../renderer/ui/form/PasswordField.vue';
import RadioGroup from '../../../../renderer/ui/form/RadioGroup.vue';
import ScaleField from '../../../../renderer/ui/form/ScaleField.vue';
import SelectField from '../../../../renderer/ui/form/SelectField.vue';
import TextArea from '../../../../renderer/ui/form/TextArea.vue';
import TextField from '../../../../renderer/ui/form/TextField.vue';

test('label, hint and error belong to the box, also for those who cannot see it', () => {
  const field = mount(TextField, {
    props: { id: 'reason', label: 'Reason', hint: 'In a few words', error: 'Say why', modelValue: '' },
  });
  const box = field.get('input');
  expect(field.get('label').attributes('for')).toBe(box.attributes('id'));
  expect(box.attributes('aria-invalid')).toBe('true');
  const described = box.attributes('aria-describedby')?.split(' ') ?? [];
  expect(described.map((id) => field.get(`#${id}`).text())).toEqual(['In a few words', 'Error: Say why']);
});

test('a longer text that is cut off when it is pasted is said to be full; a short code is not', async () => {
  const note = mount(TextArea, { props: { id: 'note', label: 'Note', maxlength: 500, modelValue: '' } });
  expect(note.get('[role=status]').text()).toBe('');
  await note.setProps({ modelValue: 'a'.repeat(500) });
  expect(note.get('[role=status]').text()).toBe('No more fits: 500 characters at most.');

  const code = mount(TextField, {
    props: { id: 'ods', label: 'ODS code', maxlength: 6, modelValue: 'A12345' },
  });
  expect(code.find('[role=status]').exists()).toBe(false);
});

test('the parts of a date are echoed in words, and typing makes the date', async () => {
  const field = mount(DateField, { props: { id: 'on', label: 'Review', modelValue: null } });
  await field.get('#on').setValue('1');
  await field.get('#on-month').setValue('2');
  await field.get('#on-year').setValue('27');
  expect(field.emitted('update:modelValue')?.at(-1)).toEqual(['2027-02-01']);
  expect(field.get('[role=status]').text()).toBe('Mon 01-Feb-2027');
});

test('a day that does not exist gives no date, says so to the form and stays as typed', async () => {
  const field = mount(DateField, { props: { id: 'on', label: 'Review', modelValue: '2027-02-22' } });
  await field.get('#on').setValue('31');
  expect(field.emitted('update:modelValue')?.at(-1)).toEqual([null]);
  expect(field.emitted('problem')?.at(-1)).toEqual(['Review must be a real date']);
  await field.setProps({ modelValue: null });
  expect((field.get('#on').element as HTMLInputElement).value).toBe('31');
  expect((field.get('#on-year').element as HTMLInputElement).value).toBe('2027');
});

test('a whole date pasted into the first box fills all three', async () => {
  const field = mount(DateField, { props: { id: 'on', label: 'Review', modelValue: null } });
  await field.get('#on').setValue('1/2/27');
  expect(field.emitted('update:modelValue')?.at(-1)).toEqual(['2027-02-01']);
  expect((field.get('#on-month').element as HTMLInputElement).value).toBe('2');
});

test('a password can be shown and hidden again without being lost', async () => {
  const field = mount(PasswordField, { props: { id: 'p', label: 'Your password', modelValue: 'secret' } });
  await field.get('button').trigger('click');
  expect(field.get('input').attributes('type')).toBe('text');
  expect(field.get('button').attributes('aria-label')).toBe('Hide password');
  await field.get('button').trigger('click');
  expect(field.get('input').attributes('type')).toBe('password');
  expect((field.get('input').element as HTMLInputElement).value).toBe('secret');
});

test('a list starts with nothing chosen and gives the chosen value', async () => {
  const choices = [{ value: 'gwen', label: 'Gwen Pritchard' }];
  const field = mount(SelectField, { props: { id: 'n', label: 'Nurse', choices, modelValue: null } });
  expect((field.get('select').element as HTMLSelectElement).value).toBe('');
  await field.get('select').setValue('gwen');
  expect(field.emitted('update:modelValue')).toEqual([['gwen']]);
});

test('an error of a radio group leads to its first answer', () => {
  const choices = [
    { value: 'letter', label: 'Letter' },
    { value: 'phone', label: 'Phone' },
  ];
  const group = mount(RadioGroup, { props: { id: 'by', label: 'Tell them by', choices, modelValue: null } });
  expect(group.get('input').attributes('id')).toBe('by');
  expect(group.findAll('input:checked')).toHaveLength(0);
  expect(group.get('legend').text()).toBe('Tell them by');
});

test('a tick box is named by its label', async () => {
  const field = mount(CheckboxField, { props: { id: 'ok', label: 'Everybody asked', modelValue: false } });
  expect(field.get('label').attributes('for')).toBe(field.get('input').attributes('id'));
  await field.get('input').setValue(true);
  expect(field.emitted('update:modelValue')).toEqual([[true]]);
});

test('nothing on a scale is chosen at first, and Not asked is an answer', async () => {
  const field = mount(ScaleField, { props: { id: 'sure', label: 'How sure', modelValue: undefined } });
  await nextTick();
  expect(field.findAll('input')).toHaveLength(12);
  expect(field.findAll('input').filter((cell) => (cell.element as HTMLInputElement).checked)).toHaveLength(0);
  await field.get('#sure').setValue();
  expect(field.emitted('update:modelValue')).toEqual([[null]]);
  await field.get('#sure-6').setValue();
  expect(field.emitted('update:modelValue')?.at(-1)).toEqual([6]);
});
