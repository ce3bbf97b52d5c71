import { expect, type Locator, type Page } from '@playwright/test';

/** Each place of the program, with something that is on the screen only once the place and what it asked are there. */
const places: Record<string, (main: Locator) => Locator> = {
  today: (main) => main.getByRole('button', { name: /^People to invite for/ }).first(),
  registers: (main) => main.getByRole('grid', { name: /^The year/ }),
  'registers/list': (main) => main.locator('tbody').getByRole('link').first(),
  'registers/board': (main) => main.getByRole('table').first(),
  people: (main) => main.locator('tbody').getByRole('link').first(),
  'people/import': (main) => main.getByRole('region', { name: 'Imports so far' }).getByRole('listitem'),
  'people/questions': (main) => main.getByRole('heading', { name: 'No questions' }),
  letters: (main) =>
    main.getByRole('grid', { name: 'Letter runs' }).locator('tbody').getByText('Posted').first(),
  'letters/new': (main) => main.getByRole('button', { name: /^Print \d+ letters/ }),
  'letters/appointments': (main) => main.getByRole('heading', { level: 1, name: /^People to tell/ }),
  'letters/reminders': (main) => main.getByText('Nobody is to be reminded today'),
  'letters/offers': (main) => main.getByText('Nobody is to be offered anything now'),
  appointments: (main) => main.getByRole('heading', { level: 1, name: /^\w{3} \d\d-/ }),
  'appointments?view=week': (main) => main.getByRole('heading', { level: 1, name: /^Week of/ }),
  'appointments/year': (main) => main.getByRole('grid', { name: /^Nurse, / }),
  'appointments/plan': (main) => main.getByRole('heading', { name: /^Plan of/ }),
  'appointments/pinboard': (main) => main.getByRole('heading', { level: 1, name: 'Pinboard' }),
  'settings/practice': (main) => main.getByLabel('Practice name'),
  'settings/groups': (main) => main.getByText(/^[\d,]+ fit$/).first(),
  'settings/registers': (main) => main.getByRole('button', { name: /^Replace/ }).first(),
  'settings/checks': (main) => main.getByLabel('Months for HbA1c'),
  'settings/evidence': (main) => main.getByLabel('HbA1c target', { exact: true }),
  'settings/letters': (main) => main.getByRole('link', { name: /^Letter ?: First invitation$/ }),
  'settings/batches': (main) => main.getByRole('textbox', { name: 'More letters than' }),
  'settings/clinics': (main) => main.getByRole('heading', { name: /booked until|open for booking/ }),
  'settings/booking': (main) => main.getByLabel('Reminder before the appointment'),
  'settings/recall': (main) => main.getByLabel('First invitation, before the planned month'),
  'settings/sending': (main) => main.getByText('The sample practice sends nothing real'),
  'settings/staff': (main) => main.getByRole('heading', { name: /people sign in here$/ }),
  'settings/privacy': (main) => main.getByText('Who sees a restricted person’s address and numbers?'),
  'settings/password': (main) => main.getByLabel('Your password now', { exact: true }),
  'settings/audit': (main) => main.getByRole('grid', { name: 'Audit trail' }).getByText('Signed in').first(),
};

export const allPlaces = Object.keys(places);

/** Goes to a place by its address, and waits for it: the place before stays on the screen until this one is there. */
export async function goToPlace(page: Page, path: string): Promise<void> {
  const shows = places[path];
  if (!shows) throw new Error(`There is no place ${path}`);
  await page.evaluate((hash) => (location.hash = `/${hash}`), path);
  await expect(shows(page.getByRole('main'))).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}
