// The stage of the browser proofs: pages written to a folder, opened from there, with everything they say noted.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Dataset } from '../../src/model/dataset.ts';
import { reportPage } from '../../src/report/timeline/page.ts';
import { timelinePicture } from '../../src/report/timeline/picture.ts';

export interface Stage {
  readonly open: (options?: Opening) => Promise<Opened>;
  /** Address of a page that shows nothing but the still picture. */
  readonly pictureAddress: string;
}

export interface Opening {
  /** `small` when not given. */
  readonly size?: 'small' | 'large';
  readonly width?: number;
  readonly dark?: boolean;
  readonly scripts?: boolean;
  /** Such as `#m-000001`. */
  readonly at?: string;
}

export interface Opened {
  readonly page: Page;
  /** Errors and warnings of the console, errors of scripts, requests for anything but the page itself. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

export interface Proof {
  readonly name: string;
  /** Throws what is wrong. */
  readonly prove: (stage: Stage) => Promise<void>;
}

interface Setting {
  readonly browser: Browser;
  readonly folder: string;
  readonly small: Dataset;
  readonly large: Dataset;
}

export function stageIn({ browser, folder, small, large }: Setting): Stage {
  const addresses = { small: writePage(folder, 'small', small), large: writePage(folder, 'large', large) };
  const info = { title: 'Members of the Harbour Union', license: 'CC-BY-SA-4.0' };
  writeFileSync(
    join(folder, 'timeline.svg'),
    timelinePicture({ dataset: small, version: '2.1.0', info, roster: undefined }),
  );
  writeFileSync(join(folder, 'picture.html'), '<!doctype html><title>Picture</title><img src="timeline.svg" alt="">');
  return {
    open: (options = {}) => openPage(browser, addresses[options.size ?? 'small'], options),
    pictureAddress: pathToFileURL(join(folder, 'picture.html')).href,
  };
}

/** `drawnAt`: milliseconds from the start of the navigation to the first frame with a member in it. */
const noteWhenDrawn = `(function look() {
  if (document.querySelector('.member')) globalThis.drawnAt = performance.now();
  else requestAnimationFrame(look);
})()`;

function writePage(folder: string, name: string, dataset: Dataset): string {
  const path = join(folder, `${name}.html`);
  const info = { title: 'Members of the Harbour Union', license: 'CC-BY-SA-4.0' };
  const versions = { version: '2.1.0', previousVersion: undefined, changes: undefined };
  writeFileSync(path, reportPage({ dataset, info, ...versions, versionFolder: '' }));
  return pathToFileURL(path).href;
}

async function openPage(browser: Browser, address: string, options: Opening): Promise<Opened> {
  const { width = 1280, dark = false, scripts = true, at = '' } = options;
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: scripts,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('request', (request) => {
    if (request.url().split('#', 1)[0] !== address) complaints.push(`request: ${request.url()}`);
  });
  await page.addInitScript(noteWhenDrawn);
  page.setDefaultTimeout(10_000);
  await page.goto(`${address}${at}`);
  return { page, complaints, close: () => context.close() };
}
