/** What stands over the first three of those who get something; where these are all of them, they are not the first. */
export function firstThreeTitle(of: { going: number; firstThree: readonly unknown[] }): string {
  return of.firstThree.length < of.going ? 'The first three' : 'Who gets one';
}
