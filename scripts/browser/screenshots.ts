// Pictures of the page for people to look at: large and small, light and dark, with a card open.
import { join } from 'node:path';
import type { Stage } from './stage.ts';

/** Writes PNG files into the folder. */
export async function takePictures(stage: Stage, folder: string): Promise<void> {
  for (const width of [1280, 390]) {
    for (const dark of [false, true]) {
      const name = `${width}-${dark ? 'dark' : 'light'}`;
      const { page, close } = await stage.open({ width, dark });
      await page.screenshot({ path: join(folder, `page-${name}.png`), fullPage: true });
      await page.locator('.member').nth(4).click();
      await page.screenshot({ path: join(folder, `card-${name}.png`) });
      await close();
    }
  }
}
