/** Why an act is not taken back with Ctrl+Z, where it has no inverse; what has left the building says so. */
const reasons: Readonly<Record<string, string>> = {
  'letter.confirmPosted': 'What was posted has left the practice: it cannot be taken back.',
  'letter.markPrinted': 'Printed letters are withdrawn in their run, under Letters.',
  'letter.buildRun': 'Letters that were made are withdrawn in their run, under Letters.',
  'letter.buildAppointments': 'What was made and not sent is withdrawn in its run, under Letters.',
  'letter.withdrawRun': 'Withdrawn letters are made again in a new run.',
  'people.applyImport': 'A list that was taken in is not taken back: a newer list corrects it.',
  'recall.closeMonth': 'A month that was closed stays closed.',
};

export function whyNotUndone(operation: string): string {
  return reasons[operation] ?? 'What you did last is changed where it was done, not with Ctrl+Z.';
}
