import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const views = ['list', 'year', 'person', 'fields', 'notices', 'pdf'];
const picture = (name: string) => `test-results/gallery-pictures/${name}.png`;

/** Opens a view and gives back what broke on the way: errors, and anything the security policy refused. */
async function openView(page: Page, view: string): Promise<string[]> {
  const broken: string[] = [];
  page.on('console', (message) => message.type() === 'error' && broken.push(message.text()));
  page.on('pageerror', (error) => broken.push(error.message));
  await page.goto(`/#${view}`);
  // Progress shows after a second, the PDF once its reader is there.
  await page.waitForTimeout(view === 'notices' || view === 'pdf' ? 1300 : 300);
  return broken;
}

async function expectAccessible(page: Page, except: string[] = []) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).disableRules(except).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect(found).toEqual([]);
}

for (const view of views) {
  test(`${view} is accessible and keeps to the security policy`, async ({ page }) => {
    const broken = await openView(page, view);
    await page.screenshot({ path: picture(view) });
    await expectAccessible(page);
    expect(broken).toEqual([]);
  });

  test(`${view} fits one column at 400 %`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await openView(page, view);
    await page.screenshot({ path: picture(`${view}-400`), fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectAccessible(page);
  });

  test(`${view} can be read with forced colours`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await openView(page, view);
    await page.screenshot({ path: picture(`${view}-forced`) });
    // Axe reads the colours of the style sheet, not the ones the system puts in their place.
    await expectAccessible(page, ['color-contrast']);
  });
}

test('the list keeps name, group, step and actions at 200 %', async ({ page }) => {
  await page.setViewportSize({ width: 683, height: 384 });
  await openView(page, 'list');
  await page.screenshot({ path: picture('list-200') });
  await expectAccessible(page);
});

test('the list is used without a mouse', async ({ page }) => {
  await openView(page, 'list');
  await page
    .getByRole('row', { name: /ABUBAKAR/ })
    .first()
    .focus();
  await page.keyboard.press('End');
  await expect(page.locator('[aria-rowindex="100001"]')).toBeFocused();
  await expect(page.locator('[aria-rowindex="100001"]')).toBeInViewport();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await expect(page.getByText('4 people selected')).toBeVisible();
  await page.screenshot({ path: picture('list-focus') });
  await page.keyboard.press('PageDown');
  await page.mouse.wheel(0, 4000);
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TR');
});

test('all rows are ticked as one question, and Esc clears them', async ({ page }) => {
  await openView(page, 'list');
  await page.getByRole('checkbox', { name: /Select all/ }).check({ force: true });
  await expect(page.getByText('All 100,000 people selected')).toBeVisible();
  await page.locator('[aria-rowindex="2"]').focus();
  await page.keyboard.press('Escape');
  await expect(page.getByText('people selected')).toHaveCount(0);
});

test('the question starts on Cancel and Enter does not confirm', async ({ page }) => {
  const broken = await openView(page, 'list');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Send reminder…' }).click();
  await expect(page.getByRole('button', { name: /Cancel/ })).toBeFocused();
  await page.screenshot({ path: picture('dialog') });
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Send reminder…' })).toBeFocused();
  expect(broken).toEqual([]);
});

test('search opens with Ctrl+K and finds by the keyboard', async ({ page }) => {
  const broken = await openView(page, 'list');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('hus');
  await expect(page.getByText('1 person found')).toBeVisible();
  await page.screenshot({ path: picture('search') });
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Opened p10')).toBeVisible();
  expect(broken).toEqual([]);
});

test('errors lead to their fields', async ({ page }) => {
  await openView(page, 'fields');
  await page.getByRole('button', { name: 'Move 3 people' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.screenshot({ path: picture('fields-errors'), fullPage: true });
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Say why the month is changing' }).click();
  await expect(page.getByLabel('Reason')).toBeFocused();
});

test('the year is read with the arrows', async ({ page }) => {
  await openView(page, 'year');
  await page.locator('[data-cell="7-10"]').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[data-cell="4-9"]')).toBeFocused();
  await expect(page.getByRole('heading', { name: 'January 2027' })).toBeVisible();
  await page.screenshot({ path: picture('year-focus') });
});
