import { expect, test } from 'vitest';
import { isOnNetworkDrive, mappedDrivesIn, refuseNetworkDrive } from '../../../main/db/networkDrive.ts';
import { testFolder } from './openTestStore.ts';

const netUse = `New connections will be remembered.

Status       Local     Remote                    Network
-------------------------------------------------------------------------------
OK           S:        \\\\surgery-server\\shared   Microsoft Windows Network
Disconnected h:        \\\\nas\\home                Microsoft Windows Network
                       \\\\printer\\queue           Microsoft Windows Network
The command completed successfully.
`;

test.each([
  ['\\\\surgery-server\\shared\\House of Care', true],
  ['//surgery-server/shared/House of Care', true],
  ['\\\\?\\UNC\\surgery-server\\shared', true],
  ['S:\\House of Care', true],
  ['s:\\House of Care', true],
  ['\\\\?\\S:\\House of Care', true],
  ['C:\\Users\\helen\\AppData\\Local\\House of Care', false],
  ['\\\\?\\C:\\House of Care', false],
])('on Windows %s is on another computer: %s', (path, expected) => {
  expect(isOnNetworkDrive({ path, platform: 'win32', mappedDrives: mappedDrivesIn(netUse) })).toBe(expected);
});

test.each([
  ['NFS', 0x6969, true],
  ['a Windows share', 0xff53_4d42, true],
  // statfs gives a signed number where the platform's is.
  ['a Windows share', 0xfe53_4d42 | 0, true],
  ['ext4', 0xef53, false],
  ['btrfs', 0x9123_683e, false],
  ['memory', 0x0102_1994, false],
])('on Linux %s (%i) is another computer’s: %s', (_name, fileSystem, expected) => {
  expect(isOnNetworkDrive({ path: '/srv/practice', platform: 'linux', fileSystem })).toBe(expected);
});

test('a folder of this computer is accepted, also before it is made', () => {
  expect(() => refuseNetworkDrive(`${testFolder()}/not/made/yet`)).not.toThrow();
});
