import { chromium } from '@playwright/test';
import { cpSync } from 'node:fs';
import { findBrowser } from '../../main/shell-node/findBrowser.ts';
import { entry } from './pages/entry.ts';
import { startHouse } from './support/startHouse.ts';
const [who, out, ...paths] = process.argv.slice(2);
cpSync('/dev/shm/p15', '/dev/shm/p15b', { recursive: true });
const house = await startHouse('/dev/shm/p15b');
const found: any = findBrowser();
const browser = await chromium.launch({ executablePath: typeof found === 'string' ? found : found.path ?? found.executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: Number(process.env.W ?? 1366), height: 768 } });
page.on('console', (m) => m.type() === 'error' && console.log('console', m.text()));
await page.goto(house.link);
await entry(page).signIn(who!);
await page.waitForTimeout(4000);
for (const path of paths) {
  await page.evaluate((hash) => (location.hash = hash), path);
  await page.waitForTimeout(1800);
  const broken = await page.evaluate(() => {
    const out: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let n = walk.nextNode(); n; n = walk.nextNode()) {
      const t = n.textContent ?? '';
      for (const m of t.matchAll(/\d\d-[A-Z][a-z]{2}(-\d{4})?|\d{3} \d{3} \d{4}|[A-Z]{1,2}\d{1,2} \d[A-Z]{2}/g)) {
        const r = document.createRange(); r.setStart(n, m.index); r.setEnd(n, m.index + m[0].length);
        const tops = new Set([...r.getClientRects()].map((x) => Math.round(x.top / 4)));
        if (tops.size > 1) out.push(m[0] + ' in ' + t.trim().slice(0, 60) + ' <' + n.parentElement?.tagName + ' ' + n.parentElement?.className.slice(0, 40));
      }
    }
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth ? 'WIDE' : '';
    return [wide, ...out].filter(Boolean).slice(0, 6);
  });
  if (broken.length) console.log(path, broken);
  await page.screenshot({ path: `/dev/shm/shots/${out}-${path.replace(/[^a-z0-9]+/gi, '_').slice(0, 40)}.png` });
}
await browser.close();
await house.stop();
