// What kind of template a name as it is written calls; each way of writing it is looked up once a page.
import type { NamedTemplate } from './call.ts';
import { isCitation } from './citation-names.ts';
import { isInfobox } from './infobox-template.ts';
import { isMagicWord } from './magic-words.ts';
import { isNoteTemplate } from './note-templates.ts';
import { bare, type Page } from './page.ts';
import { type Rendering, renderingOf } from './template-names.ts';

const namespaces = /^(?:template|vorlage|modèle|plantilla|predefinição|szablon|шаблон|templat|テンプレート)\s*:\s*/iu;
const longestRemembered = 100;

/** The template that the expanded words call. */
export function namedTemplate(page: Page, written: string): NamedTemplate {
  const known = page.templates.get(written);
  if (known !== undefined) return known;
  const template = templateNamed(page, written);
  if (written.length <= longestRemembered) page.templates.set(written, template);
  return template;
}

function templateNamed(page: Page, written: string): NamedTemplate {
  const name = bare(page, written.replaceAll('_', ' ')).replace(/^:/u, '').replace(namespaces, '');
  const called = name.startsWith('#') ? name.replace(/\s*:.*$/su, '') : name; // functions have an argument behind a colon
  const rendering = renderingOf(called);
  if (isMagicWord(name)) return { name, kind: 'magic', rendering };
  if (isNoteTemplate(name)) return { name, kind: 'note', rendering };
  return { name, kind: kindOf(called, rendering), rendering };
}

function kindOf(name: string, rendering: Rendering | undefined): NamedTemplate['kind'] {
  if (rendering !== undefined) return 'known';
  if (isCitation(name)) return 'citation';
  return isInfobox(name) ? 'infobox' : 'other';
}
