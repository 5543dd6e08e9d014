// Words of eight languages that may stand beside a date: they leave it as it is, or only make it less exact.

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Prepositions, articles and "year" words: `1 de marzo de 2022`, `w 2022 roku`. None of them says before or after. */
export const silentWords = words(
  [
    'of the in on year', // https://en.wikipedia.org/wiki/Wikipedia:Manual_of_Style/Dates_and_numbers
    'im am den der jahr jahre', // https://de.wikipedia.org/wiki/Wikipedia:Datumskonventionen
    'le en de l an année', // https://fr.wikipedia.org/wiki/Wikipédia:Conventions_typographiques
    'el del año', // https://es.wikipedia.org/wiki/Wikipedia:Manual_de_estilo
    'il nel di anno', // https://it.wikipedia.org/wiki/Wikipedia:Manuale_di_stile
    'em do no ano', // https://pt.wikipedia.org/wiki/Wikipédia:Livro_de_estilo
    'w dnia r rok roku', // https://pl.wikipedia.org/wiki/Wikipedia:Daty
    'в г год года году', // https://ru.wikipedia.org/wiki/Википедия:Оформление_статей
  ].join(' '),
);

/** Words that belong to the year before them: `2022 года`, `2022 r.`. */
export const yearSuffixes = words('roku r г год года');

/** "About", parts of a year and seasons: the date is no more exact than its year or month. */
export const vagueWords = words(
  [
    'c ca circa about around approximately early mid late spring summer autumn fall winter',
    'um etwa anfang mitte ende frühjahr frühling sommer herbst',
    'vers environ début mi fin printemps été automne hiver',
    'hacia principios mediados finales primavera verano otoño invierno',
    'inizio metà fine estate autunno inverno',
    'cerca início meados fins final verão outono inverno',
    'około ok początek połowa koniec wiosna wiosną lato latem jesień jesienią zima zimą',
    'около ок начало середина конец весна весной лето летом осень осенью зима зимой',
  ].join(' '),
);

/** Written right after the number of a day: `1st`, `1er`, `1º`, `1-го`. */
export const ordinalEndings = words('st nd rd th er re e º ª го ого е');

/** Languages in which `01.03.2022` is always the first of March. English is not among them: its readers differ. */
export const dayFirstLanguages = words('de fr es it pt pl ru nl cs sk uk ro ca da nb no fi tr el bg hr sl sr');
