import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../main/shell-node/findBrowser.ts';
import { entry } from './pages/entry.ts';
import { importing } from './pages/importing.ts';
import { houseWindow } from './pages/window.ts';
import { palettePicture } from './support/palettePicture.ts';
import { startHouse } from './support/startHouse.ts';

/** The pictures of the README, from the sample practice: `npx node test/e2e/takePictures.ts`. */
const folder = fileURLToPath(new URL('pictures/', import.meta.url));
const list = [
  'NHS Number,Surname,First name,Title,Date of birth,Gender,Number and street,Town,Postcode,Diabetes,Diabetes date',
  '9990000018,Hussain,Nasreen,Mrs,09/11/1957,F,14 Quarry Bank,Beckside,ZZ99 4DT,Type 2 diabetes mellitus,01/03/2009',
  ',Oakley,Maureen,Mrs,31/02/1950,F,2 Mill Lane,Beckside,ZZ99 1BS,Type 2 diabetes mellitus,02/05/2011',
  '',
].join('\r\n');

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  // Numbers and previews are drawn after their answer has come.
  await page.waitForTimeout(1500);
  const picture = palettePicture(await page.screenshot({ animations: 'disabled' }));
  writeFileSync(`${folder}${name}.png`, picture);
  process.stdout.write(`${name}.png ${Math.round(picture.length / 1024)} KB\n`);
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `/${path}`);
  await page.waitForLoadState('networkidle');
}

async function takeSample(page: Page): Promise<void> {
  await entry(page).openSample();
  await houseWindow(page).waitUntilOpen();
  const rows = page.getByRole('grid').locator('tbody').getByRole('link');
  await take(page, 'today');
  await goTo(page, 'registers');
  await page.getByRole('grid').waitFor();
  await take(page, 'registers');
  await page.getByRole('button', { name: 'Open the list' }).click();
  await rows.first().waitFor();
  await take(page, 'month-list');
  // Somebody with several conditions, whose page has most to say.
  await page.getByRole('button', { name: /Four or more/ }).click();
  await page.waitForLoadState('networkidle');
  await rows.first().click();
  await take(page, 'person');
  await goTo(page, 'registers/board');
  await page.getByRole('table').first().waitFor();
  await take(page, 'board');
  await goTo(page, 'recall/lost');
  await take(page, 'lost');
  await goTo(page, 'letters/new');
  await page.getByText('As it will be printed').waitFor({ timeout: 30_000 });
  await take(page, 'letters');
  await goTo(page, 'appointments');
  await page.getByRole('region', { name: /HCA/ }).first().waitFor();
  await take(page, 'appointments');
  await goTo(page, 'appointments/year');
  await page.getByRole('grid', { name: /^Nurse, / }).waitFor();
  await take(page, 'capacity');
}

/** The sample practice takes no files, so this is a practice of its own. */
async function takeImport(page: Page): Promise<void> {
  await entry(page).setUp();
  await entry(page).keepRecoveryKey();
  await houseWindow(page).waitUntilOpen();
  await goTo(page, 'people/import');
  await importing(page).chooseList('long-term-conditions.csv', list);
  await page.getByRole('button', { name: 'Show what would change' }).waitFor();
  await take(page, 'import');
}

const executablePath = findBrowser();
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ args, ...(executablePath ? { executablePath } : {}) });

/** The program on an empty folder, in a window of the size of the smallest screen in use. */
async function inNewHouse(look: (page: Page) => Promise<void>): Promise<void> {
  const house = await startHouse();
  try {
    const page = await browser.newPage({
      viewport: { width: 1366, height: 768 },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    });
    await page.goto(house.link);
    await look(page);
    await page.close();
  } finally {
    await house.stop();
  }
}

mkdirSync(folder, { recursive: true });
try {
  await inNewHouse(takeSample);
  await inNewHouse(takeImport);
} finally {
  await browser.close();
}
