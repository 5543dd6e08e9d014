// Words of Italian web pages that list members: headings over other lists, links by which a list goes on, menus.
import type { ListingPageWords } from './language.ts';

// Menus and section headings of the websites of alliances, and https://www.w3.org/WAI/ARIA/apg/patterns/ for the parts of a page
// biome-ignore format: words in lines
export const italianListingPages: ListingPageWords = {
  otherLists: [
    'squadra', 'il nostro team', 'team', 'staff', 'personale', 'consiglio direttivo', 'comitato direttivo', 'segreteria', 'direzione',
    'finanziatori', 'donatori', 'sponsor', 'i nostri sponsor', 'partner', 'i nostri partner', 'sostenitori', 'notizie', 'ultime notizie',
    'novità', 'stampa', 'comunicati stampa', 'eventi', 'agenda', 'blog', 'pubblicazioni', 'risorse', 'documenti', 'download', 'contatti',
    'contattaci', 'chi siamo', 'seguici', 'newsletter', 'link', 'link utili', 'collegamenti', 'navigazione', 'menu', 'cerca', 'condividi',
    'note legali', 'privacy', 'lingua', 'lingue', 'vantaggi', 'diventa socio', 'diventa membro', 'come aderire', 'progetti',
    'gruppi di lavoro', 'comitati', 'commenti', 'prodotti', 'servizi', 'lavora con noi', 'categorie', 'archivi', 'articoli correlati',
    'accesso', 'area soci', 'area riservata',
  ],
  goesOn: [
    'carica altri', 'mostra altri', 'mostra di più', 'vedi altri', 'pagina successiva', 'altri membri',
  ],
  menuLabels: [
    'home', 'contatti', 'contattaci', 'chi siamo', 'notizie', 'eventi', 'stampa', 'accedi', 'registrati', 'cerca', 'leggi tutto',
    'leggi di più', 'scopri di più', 'di più', 'sito web', 'vai al sito', 'dettagli', 'menu', 'dona', 'note legali', 'privacy',
    'mappa del sito', 'torna su', 'indietro', 'avanti', 'successivo', 'precedente', 'chiudi', 'condividi', 'stampa pagina', 'scarica',
    'telefono', 'tutti', 'mostra tutti', 'membri', 'i nostri membri', 'soci', 'diventa socio', 'aiuto',
  ],
};
