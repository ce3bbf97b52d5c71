import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import PersonBanner from '../../../../renderer/ui/person/PersonBanner.vue';

const nasreen = {
  familyName: 'Hussain',
  givenName: 'Nasreen',
  title: 'Mrs',
  birthDate: '1957-11-09',
  today: '2026-11-23',
  gender: 'Female',
  nhsNumber: '9995964198',
  preferredName: 'Nasreen',
};
const facts = (props: Partial<typeof nasreen> & { [name: string]: unknown }) => {
  const banner = mount(PersonBanner, { props: { ...nasreen, ...props } });
  const values = banner.findAll('dl > div').map((fact) => fact.findAll('dt, dd').map((part) => part.text()));
  return { banner, values };
};

test('says name, born, gender and NHS number in this order', () => {
  const { banner, values } = facts({});
  expect(banner.get('h2').text()).toBe('HUSSAIN, Nasreen (Mrs)');
  expect(values).toEqual([
    ['Born', '09-Nov-1957 (69y)'],
    ['Gender', 'Female'],
    ['NHS No.', '999\u00a0596\u00a04198'],
    ['Preferred name', 'Nasreen'],
  ]);
});

test('says in words what is not known', () => {
  const { values } = facts({ birthDate: null as never, gender: null as never, nhsNumber: null as never });
  expect(values.slice(0, 3).map(([, value]) => value)).toEqual([
    'Not recorded',
    'Not recorded',
    'Not recorded',
  ]);
});

test('a person who died is marked by words and stripes, with the age at death', () => {
  const { banner, values } = facts({ diedOn: '2026-10-02' });
  expect(values).toContainEqual(['Born', '09-Nov-1957']);
  expect(values).toContainEqual(['Died', '02-Oct-2026']);
  expect(values).toContainEqual(['Age at death', '68y']);
  expect(banner.classes()).toContain('died-ground');
  expect(facts({ died: true }).values).toContainEqual(['Died', 'Date not recorded']);
});

test('a restricted record says so', () => {
  expect(facts({ restricted: true }).banner.text()).toContain('Restricted');
  expect(facts({}).banner.text()).not.toContain('Restricted');
});
