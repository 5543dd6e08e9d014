// How the page must look: readable by everybody, within the screen, the picture whole.
import { deepStrictEqual, ok } from 'node:assert/strict';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Opening, Proof, Stage } from './stage.ts';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds wrong, a line each. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as readonly Violation[];
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

function isAccessible(name: string, options: Opening): Proof {
  const prove = async (stage: Stage) => {
    const { page, close } = await stage.open(options);
    try {
      const plain = await violations(page);
      await page.getByLabel('Members on a day').press('Home');
      const counted = await violations(page);
      await page.locator('.member').first().click();
      await page.getByRole('dialog').waitFor();
      deepStrictEqual([...plain, ...counted, ...(await violations(page))], []);
    } finally {
      await close();
    }
  };
  return { name: `axe finds nothing: ${name}`, prove };
}

function fitsInto(width: number): Proof {
  const prove = async (stage: Stage) => {
    const { page, close } = await stage.open({ width });
    try {
      const needed = Number(await page.evaluate('document.documentElement.scrollWidth'));
      ok(needed <= width, `It needs ${needed} pixels.`);
    } finally {
      await close();
    }
  };
  return { name: `nothing hangs over the edge at ${width} pixels`, prove };
}

export const looks: readonly Proof[] = [
  isAccessible('light', {}),
  isAccessible('dark', { dark: true }),
  isAccessible('small', { width: 390 }),
  isAccessible('small and dark', { width: 390, dark: true }),
  fitsInto(1280),
  fitsInto(390),
  fitsInto(320),
  {
    name: 'the still picture is a picture',
    prove: async ({ open, pictureAddress }) => {
      const { page, close } = await open();
      try {
        await page.goto(pictureAddress);
        const size = await page.evaluate('[document.images[0].naturalWidth, document.images[0].naturalHeight > 1500]');
        deepStrictEqual(size, [1000, true]);
      } finally {
        await close();
      }
    },
  },
];
