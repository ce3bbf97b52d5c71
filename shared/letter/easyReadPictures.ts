/** Simple line drawings for easy read letters, on a 24-unit grid: a picture beside each idea, one meaning each. */
export const easyReadPictures = {
  letter:
    'M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM2.5 7l8.2 5.4a2.4 2.4 0 0 0 2.6 0L21.5 7',
  calendar:
    'M5 4h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM3 10h18M8 2v4M16 2v4M9 15.5l2 2 4-4',
  surgery: 'M4 21V5a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v16M2 21h20M10 21v-4h4v4M12 6v6M9 9h6',
  home: 'M3 10.5 12 3l9 7.5V20a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1zM9.5 21v-7h5v7',
  tests: 'M9 2h6M10 2v7L4.3 19.2A1.9 1.9 0 0 0 6 22h12a1.9 1.9 0 0 0 1.7-2.8L14 9V2M7.5 15h9',
  clock: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7v5l3 2',
  bring: 'M5 8h14l1.5 13h-17zM8.5 8V6a3.5 3.5 0 0 1 7 0v2',
  talk: 'M3.5 6a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M1.5 20v-4a4.5 4.5 0 0 1 9 0v4M15.5 6a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M13.5 20v-4a4.5 4.5 0 0 1 9 0v4',
  plan: 'm3 6 1.5 1.5L7.5 4.5M3 13l1.5 1.5 3-3M11 6h10M11 13h10M11 20h10M4 20h3',
  phone:
    'M21 16.5v3a2 2 0 0 1-2.2 2A18.5 18.5 0 0 1 2.5 5.2 2 2 0 0 1 4.5 3h3a1.5 1.5 0 0 1 1.5 1.3 12 12 0 0 0 .7 2.7 1.5 1.5 0 0 1-.4 1.6L8 10a15 15 0 0 0 6 6l1.4-1.3a1.5 1.5 0 0 1 1.6-.4 12 12 0 0 0 2.7.7 1.5 1.5 0 0 1 1.3 1.5z',
  help: 'M2.5 12a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0-19 0M9 9.2a3 3 0 0 1 5.9.9c0 2-2.9 2.4-2.9 4.1M12 17.5h.01',
  choice: 'M2.5 12a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0-19 0M8 12l3 3 5-6',
  unwell: 'M2.5 12a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0-19 0M12 7v6M12 16.5h.01',
} as const;

export type EasyReadPicture = keyof typeof easyReadPictures;

export const easyReadPictureNames = Object.keys(easyReadPictures).filter((name): name is EasyReadPicture =>
  Object.hasOwn(easyReadPictures, name),
);

/** What each shows, for staff who choose one. */
export const easyReadPictureWords: Record<EasyReadPicture, string> = {
  letter: 'A letter',
  calendar: 'A date',
  surgery: 'The surgery',
  home: 'A home',
  tests: 'Tests',
  clock: 'A clock',
  bring: 'A bag',
  talk: 'Two people',
  plan: 'A plan',
  phone: 'A phone',
  help: 'A question',
  choice: 'A tick',
  unwell: 'A warning',
};

/** The drawing as an SVG file, for the letter job. */
export function easyReadSvg(name: EasyReadPicture): string {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="' +
    `${easyReadPictures[name]}" fill="none" stroke="#003087" stroke-width="1.5" stroke-linecap="round" ` +
    'stroke-linejoin="round"/></svg>'
  );
}
