// Places and references as short words.
import type { PageData, PageGround } from '../src/report/timeline/page-data.ts';

/** `article:57:1`; the source without its roster. */
export function groundWords(ground: number, data: PageData): string {
  return placeWords(data.grounds[ground], data);
}

/** The same where room is short: a path inside a page says nothing to a reader. */
export function sourceWords(ground: number, data: PageData): string {
  const whole = data.grounds[ground];
  const isLine = /^\d+:\d+$/u.test(whole?.locator ?? '');
  return placeWords(isLine || whole === undefined ? whole : { ...whole, locator: '' }, data);
}

function placeWords(ground: PageGround | undefined, { sources }: PageData): string {
  const id = sources[ground?.source ?? -1]?.id ?? '';
  const short = id.slice(id.indexOf('/') + 1);
  return [short, ground?.locator ?? ''].filter((part) => part !== '').join(':') || 'the config';
}

export function citationWords(citation: number, { citations }: PageData): string {
  return `reference ${citations[citation]?.label ?? ''}`;
}
