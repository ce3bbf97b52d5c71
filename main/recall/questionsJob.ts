import { count, counted } from '../../shared/format.ts';
import { some, type Job } from './todayJobs.ts';

/** `12 questions from imports to answer, 3 about people no longer on the list` */
export function questionsJob({ questions, missing }: { questions: number; missing: number }): Job[] {
  const words = `${counted(questions, 'question')} from imports to answer`;
  const whom = `${missing === questions ? '' : `${count(missing)} `}about people no longer on the list`;
  return some('questions', questions, missing === 0 ? words : `${words}, ${whom}`);
}
