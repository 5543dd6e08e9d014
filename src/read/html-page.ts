// What is known of the page while it is read: its address, the roles and places of its elements, its citation marks.
import type { Position } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { LinkBase } from './html-links.ts';
import { createMarkBook, type MarkBook } from './html-marks.ts';
import type { HtmlElement } from './html-node.ts';
import { createPlaces } from './html-place.ts';
import { createRoles, type HtmlRole } from './html-roles.ts';

export interface HtmlPage {
  readonly base: LinkBase | undefined;
  readonly roleOf: (element: HtmlElement) => HtmlRole;
  readonly placeOf: (element: HtmlElement) => Position;
  readonly marks: MarkBook;
  readonly findings: Finding[];
}

export function createPage(base: LinkBase | undefined): HtmlPage {
  return { base, roleOf: createRoles(), placeOf: createPlaces(), marks: createMarkBook(), findings: [] };
}
