// What the page must do: show, filter, sort, count, explain, and let nothing from a source act.
import { deepStrictEqual, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { hostileNames } from './invented-dataset.ts';
import type { Opened, Opening, Proof, Stage } from './stage.ts';

/** A proof on a page that is closed afterwards, whatever happens; the page must not have complained. */
function onPage(name: string, act: (opened: Opened) => Promise<void>, options?: Opening): Proof {
  return { name, prove: (stage) => withPage(stage, act, options) };
}

async function withPage(stage: Stage, act: (opened: Opened) => Promise<void>, options?: Opening): Promise<void> {
  const opened = await stage.open(options);
  try {
    await act(opened);
    deepStrictEqual(opened.complaints, []);
  } finally {
    await opened.close();
  }
}

/** How many lines the timeline has: headings and members. */
async function lineCount(page: Page): Promise<number> {
  return Number(await page.getByRole('treegrid').getAttribute('aria-rowcount')) - 1;
}

function firstNames(page: Page): Promise<readonly string[]> {
  return page.locator('.member .who').allTextContents();
}

async function moveSlider(page: Page, key: 'Home' | 'End'): Promise<string> {
  await page.getByLabel('Members on a day').press(key);
  return (await page.locator('output.answer').textContent()) ?? '';
}

const renderLimitMs = 1500;

/** The best of five: a machine that is busy with other things is no fault of the page. */
async function fastestOpening(stage: Stage): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    await withPage(
      stage,
      async ({ page }) => {
        await page.locator('.member').first().waitFor();
        times.push(Number(await page.evaluate('drawnAt')));
      },
      { size: 'large' },
    );
  }
  return Math.min(...times);
}

export const proofs: readonly Proof[] = [
  onPage('opens from disk, says nothing to the console and asks for nothing else', async ({ page }) => {
    await page.locator('.member').first().waitFor();
    deepStrictEqual(await lineCount(page), 108);
  }),
  {
    name: `5,000 members are there within ${renderLimitMs} ms, few of them as elements`,
    prove: async (stage) => {
      const fastest = await fastestOpening(stage);
      ok(fastest <= renderLimitMs, `It took ${Math.round(fastest)} ms.`);
      process.stdout.write(`     ${Math.round(fastest)} ms\n`);
    },
  },
  onPage(
    'a long list scrolls to its end, and only what is in sight is in the page',
    async ({ page }) => {
      const frame = page.getByRole('treegrid');
      await frame.focus().catch(() => undefined);
      await page.locator('.row[tabindex="0"]').focus();
      await page.keyboard.press('End');
      deepStrictEqual(
        Number(await page.locator('.row:focus').getAttribute('aria-rowindex')),
        (await lineCount(page)) + 1,
      );
      const shown = await page.locator('.row').count();
      ok(shown < 120, `${shown} rows are in the page.`);
    },
    { size: 'large' },
  ),
  onPage('names made of markup are text', async ({ page }) => {
    await page.getByLabel('Search').fill('onerror');
    deepStrictEqual(await firstNames(page), [hostileNames[0]]);
    deepStrictEqual(await page.title(), 'Members of the Harbour Union');
    deepStrictEqual(await page.locator('img, iframe, object, body script:not([id]) ~ script').count(), 0);
  }),
  onPage('a script that gets into the page does not run', async ({ page, complaints }) => {
    await page.evaluate(
      'document.body.append(Object.assign(document.createElement("script"), { text: "document.title = 9" }))',
    );
    deepStrictEqual(await page.title(), 'Members of the Harbour Union');
    deepStrictEqual(complaints.length, 1);
    complaints.length = 0;
  }),
  onPage('search, status, place and kind narrow the list down', async ({ page }) => {
    const counts: number[] = [];
    const note = async () => counts.push(await lineCount(page));
    await page.getByLabel('Search').fill('lake rope');
    await note();
    await page.getByLabel(/^former/u).uncheck();
    await note();
    await page.locator('[name=place]').selectOption({ label: 'Chad' });
    await note();
    await page.locator('[name=kind]').selectOption({ label: 'media' });
    await note();
    await page.getByLabel('Search').fill('no such words');
    await page.getByText('No member passes these filters.').waitFor();
    const sorted = [...counts].sort((a, b) => b - a);
    deepStrictEqual(counts, sorted);
    deepStrictEqual(new Set(counts).size, 4);
  }),
  onPage('the order changes with the choice', async ({ page }) => {
    const orders: string[] = [];
    for (const order of ['name', 'joined', 'left', 'place']) {
      await page.locator('[name=sort]').selectOption(order);
      orders.push((await firstNames(page)).slice(0, 5).join('|'));
    }
    deepStrictEqual(new Set(orders).size, 4);
    deepStrictEqual(orders[0]?.startsWith('"><svg'), true);
  }),
  onPage('the slider counts and marks members on a day', async ({ page }) => {
    const early = await moveSlider(page, 'Home');
    const rows = await page.locator('.member.on-no').count();
    ok(rows > 0, 'No row is marked.');
    const late = await moveSlider(page, 'End');
    ok(early.startsWith('1 June 2015') && late.startsWith('10 October 2023'), `${early} … ${late}`);
    await page.getByRole('button', { name: 'Clear' }).click();
    deepStrictEqual(await page.locator('.member.on-no, .member.on-yes').count(), 0);
  }),
  onPage('places fold away and unfold', async ({ page }) => {
    await page.getByRole('button', { name: 'Fold all places' }).click();
    deepStrictEqual(await lineCount(page), 8);
    await page.locator('.heading').first().click();
    ok((await lineCount(page)) > 8, 'Nothing unfolded.');
    await page.getByRole('button', { name: 'Unfold all places' }).click();
    deepStrictEqual(await lineCount(page), 108);
  }),
  onPage('the keyboard alone reaches a member, its evidence, and the way back', async ({ page }) => {
    await page.locator('.row[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('.tip').waitFor();
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog');
    await card.getByText('Excerpt of').first().waitFor();
    deepStrictEqual(await card.getByRole('heading', { level: 2 }).textContent(), hostileNames[0]);
    await page.keyboard.press('Escape');
    deepStrictEqual(await page.locator('.row:focus').getAttribute('aria-rowindex'), '3');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    deepStrictEqual(await page.locator('.row:focus').getAttribute('aria-expanded'), 'false');
  }),
  onPage('links lead to the web or into the page, and say nothing of where they come from', async ({ page }) => {
    await page.locator('.member').nth(3).click();
    await page.getByRole('dialog').waitFor();
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((a) => [a.getAttribute('href'), a.getAttribute('rel')]));
    const bad = links.filter(([href, rel]) => !isGoodLink(href ?? '', rel ?? ''));
    deepStrictEqual(bad, []);
    ok(links.length > 40, `${links.length} links.`);
  }),
  onPage(
    'an address with a member in it opens its card',
    async ({ page }) => {
      await page.getByRole('dialog').waitFor();
      ok((await page.getByRole('dialog').textContent())?.includes('m-000042a'), 'Another card is open.');
    },
    { at: '#m-000042a' },
  ),
  onPage('a name written from right to left is shown so', async ({ page }) => {
    await page.getByLabel('Search').fill(hostileNames[4]);
    const direction = await page.evaluate('getComputedStyle(document.querySelector(".who")).direction');
    deepStrictEqual(direction, 'rtl');
  }),
  onPage('all rows are there on paper', async ({ page }) => {
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    deepStrictEqual(await page.locator('.row').count(), await lineCount(page));
    const pdf = await page.pdf();
    ok(pdf.length > 20_000, `The paper has ${pdf.length} bytes.`);
  }),
  onPage(
    'without scripts the words are there, and the way to the data',
    async ({ page }) => {
      await page.getByRole('link', { name: 'memberships.csv' }).waitFor();
      deepStrictEqual(await page.locator('.strip li').count(), 12);
    },
    { scripts: false },
  ),
];

function isGoodLink(href: string, rel: string): boolean {
  if (/^(?:#|data\/)/u.test(href)) return true;
  return /^https?:\/\//u.test(href) && rel === 'noopener noreferrer nofollow';
}
