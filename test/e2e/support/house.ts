import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { folderWithSample } from './readySample.ts';
import { startHouse, type RunningHouse } from './startHouse.ts';

export type House = {
  running: RunningHouse;
  /** What an expected refusal writes to the browser's console, so that only surprises fail the journey. */
  allow(complaint: RegExp): void;
};

/**
 * A journey: the program's page open, and no complaint of the browser left unread. The folder is empty, unless
 * the journey uses `{ sample: 'made before' }`: then somebody has looked around the sample practice already.
 */
export const test = base.extend<{ house: House; sample: 'made before' | 'not made yet' }>({
  sample: ['not made yet', { option: true }],
  house: [
    async ({ page, sample }, use) => {
      const running = await startHouse(sample === 'made before' ? folderWithSample() : undefined);
      const complaints = listen(page, new URL(running.link).origin);
      const allowed: RegExp[] = [];
      await page.goto(running.link);
      await use({ running, allow: (complaint) => void allowed.push(complaint) });
      // Before the program ends: a page that has lost it would complain, and rightly so.
      expect(complaints.filter((one) => !allowed.some((each) => each.test(one)))).toEqual([]);
      await running.stop();
    },
    { auto: true },
  ],
});

export { expect };

/** Errors, refused content and anything asked of another computer. */
function listen(page: Page, ours: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== ours && !['data:', 'blob:'].includes(url.protocol))
      complaints.push(`asked ${url.origin}`);
  });
  return complaints;
}

/** Every finding of axe on the page as it stands, best practices included; none is the only good answer. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => node.target.join(' ')),
  }));
  expect(found).toEqual([]);
}
