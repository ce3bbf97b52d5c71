/** Who may import whom, folder by folder: the first row that fits a file decides. A `/` at the end means all within. */
type Row = {
  files: RegExp;
  /** Our own files it may import. */
  may: readonly RegExp[];
  /** What it may never import, whatever `may` says. */
  never?: readonly RegExp[];
  packages: readonly (string | RegExp)[];
};

const node = /^node:/;
const mainRoot = /^main\/[^/]+\.ts$/;
const shells = /^main\/shell/;
const valueFolders = /^shared\/(?:[^/]+\.ts|time\/|identity\/)/;
const pagePackages = [
  'pdfjs-dist',
  'vue',
  'vue-router',
  'pinia',
  'reka-ui',
  'zod',
  'temporal-polyfill',
  /^@tanstack\//,
];
/** What a shell may know of the program: starting it, not what it does. */
const startingParts = [
  /^main\/(?:relay|jobs|shell)\//,
  /^main\/(?:clock|host|context|core)\.ts$/,
  /^main\/db\/(?:holdFolder|networkDrive)\.ts$/,
  /^main\/practice\/passwords\.ts$/,
  /^shared\//,
];

const rows: readonly Row[] = [
  { files: /^shared\/api\.ts$/, may: [/^shared\//], packages: ['zod'] },
  { files: valueFolders, may: [valueFolders], packages: ['zod', 'temporal-polyfill'] },
  { files: /^shared\//, may: [/^shared\//], packages: ['zod', 'temporal-polyfill'] },

  {
    files: /^main\/db\//,
    may: [/^main\/db\//, /^shared\//],
    packages: [node, 'typeorm', 'pg', 'better-sqlite3'],
  },
  {
    files: /^main\/jobs\//,
    may: [/^main\/jobs\//, /^shared\//],
    packages: [node, 'zod', 'fflate', 'highs', /^@myriaddreamin\//, /^@expo-google-fonts\//],
  },
  {
    files: /^main\/relay\//,
    may: [/^main\/(?:relay|jobs|db)\//, mainRoot, /^main\/practice\/passwords\.ts$/, /^shared\//],
    packages: [node, 'zod'],
  },
  { files: /^main\/shell\//, may: startingParts, packages: [node] },
  {
    files: /^main\/shell-node\//,
    may: [/^main\/shell-node\//, ...startingParts],
    packages: [node],
  },
  {
    files: /^main\/shell-electron\//,
    may: [
      /^main\/shell-electron\//,
      ...startingParts,
      /^main\/shell-node\/houseFolder\.ts$/,
      /^renderer\/api\/transport\.ts$/,
    ],
    packages: [node, 'electron', 'zod'],
  },
  {
    files: mainRoot,
    may: [/^main\//, /^shared\//],
    never: [shells],
    packages: [node, 'zod', 'papaparse', 'temporal-polyfill'],
  },
  {
    files: /^main\/sample\//,
    may: [/^main\//, /^shared\//],
    never: [shells, /^main\/relay\//],
    packages: [node, 'zod'],
  },
  {
    files: /^main\/[^/]+\//,
    may: [/^main\//, /^shared\//],
    never: [shells, /^main\/relay\//, /^main\/(?:core|coreWorker|dispatch|services)\.ts$/],
    packages: [
      node,
      'zod',
      'fflate',
      'ical-generator',
      'papaparse',
      '@node-rs/argon2',
      'axios',
      'notifications-node-client',
      'temporal-polyfill',
    ],
  },

  { files: /^renderer\/(?:ui|api)\//, may: [/^renderer\/(?:ui|api)\//, /^shared\//], packages: pagePackages },
  { files: /^renderer\/(?:frame\/|[^/]+$)/, may: [/^renderer\//, /^shared\//], packages: pagePackages },
  { files: /^renderer\//, may: [/^renderer\//, /^shared\//], packages: pagePackages },
];

/** Why a file may not import something, or null when it may. */
export function whyNotImport(file: string, imported: string): string | null {
  const row = rows.find(({ files }) => files.test(file));
  if (!row) return `${file} is in no folder of the table`;
  if (!/^(?:main|renderer|shared|test)\//.test(imported)) {
    const known = row.packages.some((one) =>
      typeof one === 'string' ? one === imported : one.test(imported),
    );
    return known ? null : `${file} may not use ${imported}`;
  }
  const isAllowed =
    row.may.some((one) => one.test(imported)) && !row.never?.some((one) => one.test(imported));
  const refused = `${file} may not import ${imported}`;
  return isAllowed && !isAnotherFeaturesOwn(file, imported) && !isLaterFeature(file, imported)
    ? null
    : refused;
}

/** The order of the features: in the core each leans only on earlier ones. */
const features = ['practice', 'people', 'register', 'recall', 'letter', 'evidence', 'booking'];

function isLaterFeature(file: string, imported: string): boolean {
  const [place, feature = ''] = file.split('/');
  const [otherPlace, other = ''] = imported.split('/');
  if (place !== 'main' || otherPlace !== 'main' || !features.includes(feature)) return false;
  return features.indexOf(other) > features.indexOf(feature);
}

/** A feature's service and its pages are its own; others meet it through SQL, rules and the door. */
function isAnotherFeaturesOwn(file: string, imported: string): boolean {
  const [place, feature] = file.split('/');
  const [otherPlace, other] = imported.split('/');
  if (place !== otherPlace || feature === other || file.split('/').length < 3 || feature === 'sample')
    return false;
  if (place === 'main') return /\.(?:service|gates)\.ts$/.test(imported);
  return (
    place === 'renderer' &&
    !['ui', 'api', 'frame'].includes(feature ?? '') &&
    !['ui', 'api'].includes(other ?? '')
  );
}
