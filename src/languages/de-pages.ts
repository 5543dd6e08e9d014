// Words of German web pages that list members: headings over other lists, links by which a list goes on, menus.
import type { ListingPageWords } from './language.ts';

// Menus and section headings of the websites of alliances, and https://www.w3.org/WAI/ARIA/apg/patterns/ for the parts of a page
// biome-ignore format: words in lines
export const germanListingPages: ListingPageWords = {
  otherLists: [
    'team', 'unser team', 'mitarbeiter', 'mitarbeitende', 'vorstand', 'präsidium', 'beirat', 'geschäftsstelle', 'geschäftsführung',
    'ansprechpartner', 'förderer', 'unsere förderer', 'spender', 'sponsoren', 'unsere sponsoren', 'partner', 'unsere partner',
    'kooperationspartner', 'medienpartner', 'unterstützer', 'aktuelles', 'neuigkeiten', 'nachrichten', 'presse', 'pressemitteilungen',
    'veranstaltungen', 'termine', 'blog', 'publikationen', 'veröffentlichungen', 'dokumente', 'downloads', 'kontakt', 'über uns',
    'folgen sie uns', 'newsletter', 'links', 'nützliche links', 'schnellzugriff', 'navigation', 'menü', 'suche', 'teilen', 'rechtliches',
    'datenschutz', 'impressum', 'sprache', 'sprachen', 'vorteile', 'mitglied werden', 'projekte', 'arbeitsgruppen', 'ausschüsse',
    'kommentare', 'produkte', 'leistungen', 'karriere', 'stellenangebote', 'kategorien', 'archiv', 'verwandte themen',
    'login', 'anmeldung', 'mitgliederbereich', 'bereich',
  ],
  goesOn: [
    'mehr laden', 'mehr anzeigen', 'weitere anzeigen', 'weitere laden', 'nächste seite', 'weitere mitglieder', 'mehr mitglieder',
    'alle mitglieder anzeigen',
  ],
  menuLabels: [
    'startseite', 'kontakt', 'über uns', 'aktuelles', 'nachrichten', 'veranstaltungen', 'presse', 'anmelden', 'registrieren', 'suche', 'mehr',
    'mehr erfahren', 'weiterlesen', 'mehr lesen', 'zur website', 'webseite', 'website', 'details', 'menü', 'spenden', 'datenschutz',
    'datenschutzerklärung', 'impressum', 'nach oben', 'zurück', 'weiter', 'schließen', 'teilen', 'drucken', 'herunterladen', 'telefon',
    'alle', 'alle anzeigen', 'mitglieder', 'unsere mitglieder', 'mitglied werden', 'mitgliedschaft', 'hilfe', 'barrierefreiheit',
  ],
};
