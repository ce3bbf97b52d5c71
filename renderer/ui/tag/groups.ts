/** Fill and letter colour of a group, by its place in the order of groups; hatched from the seventh on. */
export type GroupLook = { fill: string; letter: string; hatched: boolean };

const fills = [
  { fill: '#003087', letter: '#ffffff' },
  { fill: '#005eb8', letter: '#ffffff' },
  { fill: '#00706a', letter: '#ffffff' },
  { fill: '#8cc8f0', letter: '#212b32' },
  { fill: '#b9ddb0', letter: '#212b32' },
  { fill: '#cfd6da', letter: '#212b32' },
];

/** Place 0 to 25 from the letter A to Z. */
export function groupPlace(letter: string): number {
  return Math.max(0, letter.toUpperCase().charCodeAt(0) - 65);
}

export function groupLook(place: number): GroupLook {
  const look = fills[place % fills.length] ?? { fill: '#cfd6da', letter: '#212b32' };
  return { ...look, hatched: place >= fills.length };
}
