// Words of Polish web pages that list members: headings over other lists, links by which a list goes on, menus.
import type { ListingPageWords } from './language.ts';

// Menus and section headings of the websites of alliances, and https://www.w3.org/WAI/ARIA/apg/patterns/ for the parts of a page
// biome-ignore format: words in lines
export const polishListingPages: ListingPageWords = {
  otherLists: [
    'zespół', 'nasz zespół', 'pracownicy', 'zarząd', 'rada', 'rada nadzorcza', 'sekretariat', 'biuro', 'darczyńcy', 'sponsorzy',
    'nasi sponsorzy', 'partnerzy', 'nasi partnerzy', 'partnerzy medialni', 'wspierający', 'aktualności', 'wiadomości', 'prasa',
    'komunikaty prasowe', 'wydarzenia', 'kalendarium', 'blog', 'publikacje', 'zasoby', 'dokumenty', 'do pobrania', 'kontakt', 'o nas',
    'obserwuj nas', 'newsletter', 'linki', 'przydatne linki', 'nawigacja', 'menu', 'szukaj', 'udostępnij', 'informacje prawne', 'prywatność',
    'język', 'języki', 'korzyści', 'dołącz do nas', 'zostań członkiem', 'projekty', 'grupy robocze', 'komisje', 'komentarze', 'produkty',
    'usługi', 'kariera', 'praca', 'kategorie', 'archiwum', 'powiązane artykuły',
    'logowanie', 'strefa członka',
  ],
  goesOn: [
    'załaduj więcej', 'pokaż więcej', 'zobacz więcej', 'następna strona', 'więcej członków',
  ],
  menuLabels: [
    'strona główna', 'kontakt', 'o nas', 'aktualności', 'wydarzenia', 'prasa', 'zaloguj', 'zaloguj się', 'zarejestruj się', 'szukaj',
    'czytaj więcej', 'czytaj dalej', 'dowiedz się więcej', 'więcej', 'strona internetowa', 'www', 'szczegóły', 'menu', 'wesprzyj nas',
    'polityka prywatności', 'prywatność', 'mapa strony', 'do góry', 'powrót', 'następny', 'poprzedni', 'zamknij', 'udostępnij', 'drukuj',
    'pobierz', 'telefon', 'wszystkie', 'wszyscy', 'członkowie', 'nasi członkowie', 'dołącz do nas', 'pomoc',
  ],
};
