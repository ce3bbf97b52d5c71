import type { Role } from '../../shared/contract.ts';
import type { PracticeDetails } from '../../shared/practice/practice.contract.ts';

/** The practice of the invented people. No ODS code of a practice begins with Z; nothing can be posted to ZZ99. */
export const samplePractice: { details: PracticeDetails; staff: readonly { name: string; role: Role }[] } = {
  details: {
    name: 'Beckside Sample Surgery',
    odsCode: 'Z00000',
    addressLines: ['2 Mill Lane', 'Beckside', 'ZZ99 1BS'],
    phone: '01632 960100',
    signatory: { name: 'Gwen Pritchard', role: 'Lead nurse' },
    phoneHours: { days: 'Monday to Friday', opens: '08:00', closes: '18:30' },
  },
  staff: [
    { name: 'Helen Cross', role: 'manager' },
    { name: 'Siân Prosser', role: 'admin' },
    { name: 'Beth Okafor', role: 'hca' },
    { name: 'Gwen Pritchard', role: 'nurse' },
    { name: 'Dr Ravi Menon', role: 'gp' },
  ],
};
