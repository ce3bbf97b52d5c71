import { nextTick } from 'vue';
import { expect, test } from 'vitest';
import { atTheAddress, newPracticeDraft } from '../../../renderer/practice/practiceForm.ts';

test('the address is typed as one box, a line each, and empty lines do not count', async () => {
  const { details, typing } = newPracticeDraft();
  typing.address = '2 Mill Lane\n\n  Beckside \nZZ99 1BS';
  await nextTick();

  expect(details.addressLines).toEqual(['2 Mill Lane', 'Beckside', 'ZZ99 1BS']);
});

test('hours left empty are left out of letters; once begun they are asked for in full', async () => {
  const { details, typing } = newPracticeDraft();
  typing.hours.days = ' ';
  await nextTick();
  expect(details.phoneHours).toBeNull();

  typing.hours.days = 'Monday to Friday';
  await nextTick();
  expect(details.phoneHours).toEqual({ days: 'Monday to Friday', opens: '', closes: '' });
});

test('what is wrong with one line of the address is said at the whole, once', () => {
  const issues = [
    { field: 'practice.addressLines.2', message: 'Use 60 characters or fewer' },
    { field: 'practice.addressLines.3', message: 'Use 60 characters or fewer' },
    { field: 'practice.name', message: 'Enter the name of the practice' },
  ];

  expect(atTheAddress(issues)).toEqual([
    {
      field: 'practice.addressLines',
      message: 'Line 3 of the address: Use 60 characters or fewer',
    },
    issues[2],
  ]);
});
