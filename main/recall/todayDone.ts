import { count } from '../../shared/format.ts';

/** What was done today, by how often it was done. */
const words: Readonly<Record<string, readonly [one: string, many: string]>> = {
  'people.applyImport': ['List imported', 'lists imported'],
  'letter.buildRun': ['Letters made', 'letter runs made'],
  'letter.buildAppointments': ['Appointments told or reminded of', 'times told or reminded of appointments'],
  'letter.recordToldByPhone': ['Told of appointments by phone', 'times told of appointments by phone'],
  'letter.markPrinted': ['Letters printed', 'letter runs printed'],
  'letter.confirmPosted': ['Posting confirmed', 'postings confirmed'],
  'letter.withdrawRun': ['Letters withdrawn', 'letter runs withdrawn'],
  'letter.sendBack': ['Letters sent back by a second person', 'letter runs sent back by a second person'],
  'letter.passFirstOnes': ['First letters looked at', 'times first letters looked at'],
  'letter.recordReturned': ['Letter came back', 'letters came back'],
  'letter.changeSending': ['Sending set up', 'changes to the sending'],
  'recall.moveMonth': ['Planned month changed', 'planned months changed'],
  'recall.recordGpReview': ['GP review recorded', 'GP reviews recorded'],
  'recall.recordContact': ['Contact recorded', 'contacts recorded'],
  'recall.recordStep': ['Step recorded', 'steps recorded'],
  'recall.endRound': ['Year ended', 'years ended'],
  'recall.reopenRound': ['Year opened again', 'years opened again'],
  'recall.decideNext': ['Decided how to go on', 'decisions how to go on'],
  'recall.takeBack': ['Entry taken back', 'entries taken back'],
  'recall.readNotices': ['Notices read', 'times notices read'],
  'recall.closeMonth': ['Month closed', 'months closed'],
  'register.saveGroups': ['Groups changed', 'changes to the groups'],
  'people.answerQuestion': ['Question answered', 'questions answered'],
};

/** The operations that are somebody's work of the day. */
export const doneOperations = Object.keys(words);

/** `Contact recorded`, `12 contacts recorded` */
export function doneSentence(operation: string, times: number): string {
  const [one, many] = words[operation] ?? [operation, operation];
  return times === 1 ? one : `${count(times)} ${many}`;
}
