import { LetterTemplate } from './letterTemplate.ts';
import { parentInvitationBlocks } from './parentInvitationBlocks.ts';
import { personInvitationBlocks } from './personInvitationBlocks.ts';

const printed = {
  version: 1,
  format: 'print',
  language: 'en',
  sizes: [14, 16, 20, 24, 28],
  nameConditions: false,
} as const;

const closing = 'Yours sincerely';

const toPerson =
  '{{practiceName}} keeps a record of your care and uses it to plan these visits. Ask us how we look after it.';
const toParent = toPerson.replace('your care', 'the care of {{childName}}');

/** The invitations the program comes with; a practice may add its own and may switch on naming of conditions. */
export const invitationTemplates: readonly LetterTemplate[] = [
  LetterTemplate.parse({
    ...printed,
    id: 'invitation-en',
    name: 'Invitation to the yearly health check',
    addressedTo: 'person',
    headings: [
      { when: ['reminder', 'tests due'], text: 'Reminder: please book your yearly health check' },
      { when: ['reminder'], text: 'Reminder: please book your yearly conversation' },
      {
        when: ['tests due', 'month to come'],
        text: 'Please book your yearly health check for {{plannedMonth}}',
      },
      { when: ['tests due'], text: 'Please book your yearly health check' },
      { when: ['month to come'], text: 'Please book your yearly conversation for {{plannedMonth}}' },
      { text: 'Please book your yearly conversation' },
    ],
    blocks: personInvitationBlocks,
    closing,
    footer: [{ text: toPerson }],
  }),
  LetterTemplate.parse({
    ...printed,
    id: 'invitation-parent-en',
    name: 'Invitation to the yearly health check, to a parent or guardian',
    addressedTo: 'parent',
    headings: [
      { when: ['reminder'], text: 'Reminder: please book a yearly health check for {{childName}}' },
      {
        when: ['month to come'],
        text: 'Please book a yearly health check for {{childName}} for {{plannedMonth}}',
      },
      { text: 'Please book a yearly health check for {{childName}}' },
    ],
    blocks: parentInvitationBlocks,
    closing,
    footer: [{ text: toParent }],
  }),
];
