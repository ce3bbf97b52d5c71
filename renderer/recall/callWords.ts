import type { Call } from '../../shared/recall/work.contract.ts';

type Phones = {
  numbers: { name: string; number: string }[];
  /** Said where there is no number to show. */
  words: string[];
  /** There may be one, which this role may not see. */
  hidden: boolean;
};

/** The numbers of somebody, or in words why there is none. */
export function phonesOf({ phones }: Pick<Call, 'phones'>): Phones {
  if (phones === null) {
    const words = [
      'Restricted record: your role may not see the number.',
      'Ask the practice manager who may phone.',
    ];
    return { numbers: [], words, hidden: true };
  }
  const numbers = [
    { name: 'Mobile', number: phones.mobile },
    { name: 'Home', number: phones.homePhone },
  ].flatMap(({ name, number }) => (number === null || number === '' ? [] : [{ name, number }]));
  const words =
    numbers.length > 0
      ? []
      : [
          'No phone number is recorded.',
          '“Wrong number” hands them to the lead nurse, who decides how to go on.',
        ];
  return { numbers, words, hidden: false };
}
