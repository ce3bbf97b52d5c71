import type { OperationName } from '../../shared/api.ts';

/** What an entry of the audit trail says, in the past tense. */
const words: Partial<Record<OperationName, string>> = {
  'practice.signIn': 'Signed in',
  'practice.setUp': 'Set up the practice',
  'practice.recover': 'Signed in with the recovery key',
  'practice.changeDetails': 'Changed the practice details',
  'practice.addMember': 'Added someone to the staff',
  'practice.changeRole': 'Changed a role',
  'practice.endMember': 'Recorded that someone left the staff',
  'practice.changePassword': 'Changed their own password',
  'practice.resetPassword': 'Gave a new password',
  'people.findPerson': 'Opened a record',
  'people.recordDeath': 'Recorded a death',
  'people.withdrawDeath': 'Took back a recorded death',
  'people.recordDeparture': 'Recorded that someone moved away',
  'people.recordReturn': 'Recorded that someone is still registered',
  'people.changeRestriction': 'Changed a restriction',
  'people.recordNeeds': 'Recorded communication needs',
  'people.agreeFormat': 'Recorded an agreed letter format',
  'people.recordCircumstances': 'Recorded circumstances',
  'people.decideYoungPerson': 'Decided about a young person’s letter',
  'people.changePrivacy': 'Changed who sees restricted addresses',
  'people.applyImport': 'Imported a list',
  'people.savePreset': 'Saved a column preset',
  'people.answerQuestion': 'Answered a question from an import',
  'register.saveGroups': 'Changed the groups',
  'register.explainPerson': 'Asked why someone is in a group',
  'register.exportMembers': 'Saved a list as a file',
  'register.changeCheckSettings': 'Changed the checks',
  'register.startDay': 'Brought the registers up to today',
  'recall.moveMonth': 'Moved planned months',
  'recall.recordGpReview': 'Recorded the GP’s decision',
  'recall.listCycles': 'Opened someone’s years of care',
  'letter.preview': 'Looked at a letter',
  'letter.findPreview': 'Looked at a letter',
  'letter.printRun': 'Printed letters',
  'letter.reprint': 'Printed letters again',
  'letter.buildRun': 'Made a letter run',
  'letter.markPrinted': 'Marked letters as printed',
  'letter.confirmPosted': 'Confirmed that letters were posted',
  'letter.withdrawRun': 'Withdrew a letter run',
  'letter.findSentLetter': 'Opened a letter as it was sent',
  'letter.drawSentLetter': 'Made a copy of a letter',
  'letter.recordReturned': 'Recorded that a letter came back',
  'letter.changeBatchRules': 'Changed when letters need a second person',
  'letter.sendBack': 'Sent letters back instead of confirming',
  'letter.closeSentBack': 'Read why letters were sent back',
  'letter.passFirstOnes': 'Looked at the first letters of a run',
};

export function operationWords(
  operation: string,
  kind: 'opened' | 'changed' | 'sign-in' | 'refused' | 'task',
) {
  if (kind === 'refused') return 'Was refused';
  return Object.hasOwn(words, operation) ? words[operation as OperationName] : operation;
}
