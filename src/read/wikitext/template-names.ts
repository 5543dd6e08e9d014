// What known templates print, by their names in many languages.

/** A manner of printing that many templates share. */
export type Rendering = keyof typeof namesByRendering;

// Names in lower case. Those that print nothing are about the page, or show a sign beside words that say the same.
const namesByRendering = {
  nothing: `
    otheruses|seealso|voir homonymes|article connexe|catégorie principale|article principal|about-distinguish2|about-distinguish|wide image
    |panorama simple|panorama|image frame|palette|wayback|リンク切れ|要出典|脚注ヘルプ|pranala mati|autorité|dmoz|prettytable|tmp|top2|col-auto|cot|cob
    |maplink2|en-title|rp|short description|use dmy dates|use mdy dates|use british english|use american english|use indian english
    |pp-move-indef|pp-semi-indef|pp-protected|pp-vandalism|pp-pc|good article|featured article|about|for|for2
    |other uses|other people|redirect|redirect2|distinguish|hatnote|main|main article|main articles|see|see also
    |further|further information|details|more|main list|article détaillé|articles détaillés|voir|voir aussi
    |hauptartikel|siehe auch|vedi anche|véase|ap|artículo principal|ver artigo principal|artigo principal
    |osobny artykuł|основная статья|см. также|другие значения|portal|portale|portail|portal bar|portalbar
    |sister project links|sisterlinks|commons|commons category|commonscat|commons category-inline|wikiquote
    |wikinews|wikisource|wiktionary|wikivoyage|interprogetto|autres projets|authority control|normdaten|bases
    |liens|controllo di autorità|kontrola autorytatywna|control de autoridades|controle de autoridade
    |библиоинформация|navboxes|navbox|coord|coord missing|coordinate|unreferenced|refimprove|more citations needed
    |citation needed|cn|fact|clarify|when|who|which|by whom|according to whom|dubious|failed verification
    |verify source|better source|better source needed|update|update inline|update after|outdated|pov|npov|disputed
    |original research|cleanup|expand section|expand|stub|section vide ou incomplète|à actualiser|нет аи|à sourcer
    |référence nécessaire|refnec|citazione necessaria|senza fonte|cita requerida|carece de fontes|fakt|quelle
    |belege fehlen|dead link|webarchive|cbignore|lien brisé|subscription required|subscription
    |registration required|closed access|open access|free access|clear|clear left|clear right|-|br clear|clr|toc
    |toc limit|toc left|toc right|toclimit|compact toc|compacttoc|anchor|anchors|ancre|якорь|vanchor|shortcut|hs
    |hid|ntsh|dtsh|rowspan|color box|colorbox|colour box|legend0|increase|decrease|steady|increasenegative
    |decreasepositive|increaseneutral|decreaseneutral|up|down|gain|augmentation|diminution|augmentation négative
    |diminution positive|stagnation|profit|loss|dot|bullet|spaced dot|refbegin|refend|div col|div col end|colbegin
    |colend|col-begin|col-end|col-break|col-2|col-3|col-4|col div|end div col|column|columns-list start|multicol
    |multicol-break|multicol-end|multicol end|colbreak|endmulticol|début de colonnes|fin de colonnes
    |saut de colonne|top|bottom|collapse top|collapse bottom|hidden begin|hidden end|center top|center bottom
    |image label begin|image label small|image label end|osmrelation-inline|audio|listen|multiple image
    |double image|image|infobox start|infobox end|static row numbers|static row number begin|import style
    |sticky header|sort under|sticky table start|sticky table end|table alignment|row numbers|0|party color
    |party colour|political party/color|australian politics/party colours|parti politique/couleur|pufc|info|notice
    |ambox|tmbox|dmbox|disambiguation|homonymie|begriffsklärung|disambigua|skip to bottom|authority|r from move
    |r from other capitalisation|redirect category shell|rcat shell|wikidata|portal-inline|spoken wikipedia
    |italic title|lowercase title|lowercase|displaytitle|title language|titre en italique|italics title|engvarb
    |family name hatnote|gallery|stack begin|stack end|sidebar|defaultsort|paragraph break|harvid|sfnref|nobots
    |bots|protection padlock|pp|pp-30-500|pp-extended|pp-blp|tracking|category handler|cat main|catmain|cat more
    |catmore`,
  first: `
    число|incise|small|smaller|smalldiv|big|larger|large|nowrap|nobr|nobreak|nowraplinks|j|nobold|normal|noitalic|nbold|em
    |strong|bold|bigger|b|i|italic|italics|center|centre|abbrlink|abbr|abbreviation|tooltip|tt|abréviation|abrev
    |hover title|finedetail|nihongo foot|nts|number table sorting|val|number|nombre|num|#|formatnum|unbulleted
    |font|keypress|key press|kbd|code|mono|samp|var|mvar|math|small caps|sc|smallcaps|allow wrap|wrap|nowrap begin
    |plain link|plainlink|nonspam|no wrap|nonwrap|as written|sic|not a typo|proper name|typo|sup|sub|su|highlight
    |hilite|underline|u|strike|s|del|ins|overline|noprint|visible anchor|mention|gloss|quote|blockquote|cquote
    |quote box|citation bloc|bquote|zitat|cita|citazione|cytat|начало цитаты|цитата|rquote|pull quote|small-caps
    |petites capitales|pc|siècle|er|re|e|exp|date-|date|jour|heures|color|colour|script|script/arabic
    |script/hebrew|note label|composition bar/text|party name|party link|pol party|party shortname linked
    |partylink|nonumber|official|wikipedia|m+j|iw|ill|interlanguage link|interlanguage link multi|нп5|нп3|нп|нп4
    |lien|link-interwiki|ill2|qid|не переведено|не переведено 5|仮リンク|link-wd|tsl|il|illm|lk|le|fc|trim|first word
    |str left|pre|nocat|no col|no selflink|noselflink|dab link|dabl|format price|us$|usd|euro|eur|gbp|£|€|inr|a$
    |c$|isbn|issn|oclc|doi|pmid|jstor|bibcode|arxiv|lccn|asin|hdl`,
  second: `
    lang|langue|lingua|langx|sort|sortkey|sort key|sortier|resize|rsize|fs|font size|colore|fontcolor|font color
    |font colour|couleur|transl|transliteration|lang-mul|язык|color text|nihongo2|wikt-lang|wt|align|text color
    |legend|textcolor|tfd|tcell|party shading|sortkeyplus|hiddensort|tri|nihongo krt|en langue|bg|colored text
    |rtl-lang|zh-link`,
  person: `sortname|sort name|sortkeyname|sortname2|sortiername|nombre ordenado`,
  words: `
    unité|unité/2|measurement|smn|jahr|date de naissance|date de décès|date républicaine|date de création
    |naissance|quantity|plage|formatage`,
  lines: `
    plainlist|plain list|ubl|ublist|unbulleted list|ubil|hlist|flatlist|flat list|liste horizontale|liste simple
    |liste à puces|cslist|comma separated entries|csv|bulleted list|blist|ordered list|olist|bulletlist|vunblist
    |vertical list|hlist-comma|collapsible list|liste|liste déroulante|ublista|lista|plainlist class|list
    |indented plainlist|ub|unordered list|nowrap list|pagelist|linelist|br separated entries|brse|endplainlist
    |div list|flatlist-comma|limba`,
  flag: `
    flagicon|flag icon|flagdeco|flagicon image|flaglink/icon|flagicon2|flag-icon|flagcountry-icon|drapeau|bandera
    |bandeira|icône drapeau|флаг|flaga|flagge|ikona flagi|fb icon|flagathlete-icon|флаг2|flagicon-big
    |icona bandiera|country flag|flagd|dra`,
  flagAndName: `
    flag|flagcountry|flagu|flagg|flag+link|flagcountry2|flagioc|flagioc2|flag2|flagname|flaglist|flaglink|noflag
    |fb|fbu|fb-rt|flagpbc|flagcgf|флагификация|bandera2|флаг страны|país|pays|państwo|flaga2|bandeira2|drapeau2
    |paese|country|flagmain|flag+name|flag name|flagtext|drapeauicon|country link|land|флагификация2|страна`,
  flagOrName: `bandiera|bandiera2`,
  flagAndWords: `flagathlete|flagioc athlete|flagiocathlete|flagmedalist|flagiocmedalist|flagpbcathlete|flagcgfathlete`,
  composition: `
    composition bar|composition bar compact|infobox political party/seats|infobox legislature/seats|seats
    |barra de composição|composition|hemicycle bar|barra de composición|barre de composition|composição
    |composizione|barra escaños`,
  yes: `yes|ya|ja|oui|si|sí|sim|tak|да|aye|y|yes2|yes c|won|active|ok|check|tick|check mark|yesy|tick2`,
  no: `no|nein|non|não|nie|нет|n|no2|no c|nay|xmark|cross|x mark|lost`,
  partial: `partial|partly|some|okay|partial2|partiel|parzialmente|teilweise|частично|half`,
  notApplicable: `n/a|na|not applicable|naf|n/a2|s/o|nicht zutreffend`,
  unknownCell: `unknown|dunno|?|unknown2|unklar|unbekannt|inconnu`,
  cell: `
    pending|included|not included|nominated|runner-up|runner up|good|bad|average|free|nonfree|proprietary|optional
    |recommended|required|available|unavailable|maybe|any|table-yes|bvote|rh|rh2|eliminated|safe|draw|tba|tbd|tbc
    |success|failure|operational|site active|site inactive|beta|terminated|regular|rarely|usually|sometimes
    |coming soon|incorrect|sho|depends|participating|planned|no result|partial success|partial failure|perhaps
    |dropped`,
  dash: `
    ndash|mdash|mdashb|snd|spnd|sndash|spaced ndash|spaced en dash|snds|dash|spaced mdash|tiret|–|—|en dash
    |em dash`,
  space: `
    nbsp|space|spaces|sp|thinsp|thin space|hair space|pad|gap|espace insécable|espaces|zwsp|wbr|shy|zwnj|quad
    |em space`,
  comma: `,`,
  dot: `·|•|middot|dot separator|interpunct`,
  apostrophe: `'|'s|apostrophe`,
  lineBreak: `br|break|crlf|pb|clear break|brk|br0|linebreak|new line`,
  bar: `pipe|vbar`,
  asOf: `as of|asof|as of?|until|au|stand`,
  circa: `circa|c.|ca.|ca|circa2|vers`,
  convert: `convert|cvt|conv|converter|convertir|unit convert`,
  date: `
    dts|dts2|date table sorting|start date|start-date|end date|end-date|film date|birth date|birth-date
    |birth date and age|birth-date and age|birth date and age2|death date|death-date|death date and age
    |death-date and age|start date and age|start date and years ago|bda|dda|bd|dob|launch date|opening date
    |release date|birth year and age|death year and age|sd|ed|fecha|dat|date and age|nacimiento|inicio|fin|data
    |дата|дата рождения|дата смерти|дата создания|fecha de inicio|fecha de nacimiento|dni|dtf|dataini|início`,
  url: `url|url2|official url|website|homepage|site officiel|sitio web|webbladr`,
  shortReference: `harvnb|harvard citation no brackets|harvcolnb|harvsp|harvtxt|harvard citation text|harvcoltxt|harvp`,
  bracketedReference: `harv|harvard citation|harvcol`,
  official: `official website|official site|officialwebsite|officiel|sito ufficiale|web oficial|offizielle website`,
} as const satisfies Readonly<Record<string, string>>;

const byName: ReadonlyMap<string, Rendering> = new Map(
  renderings().flatMap((rendering) => namesOf(rendering).map((name): [string, Rendering] => [name, rendering])),
);
const silentBegin =
  /^(?:navbox|sidebar|portail |portal |use \w+ english|use \w+ dates|pp-|largest cities|commons |s-(?:start|end|bef|ttl|aft|off|ppo)$|r from |r to |bandeau )/u;
const silentEnd = /\/meta\/colou?r$|-stub$|^[a-z]{2,3} icon$|^\S+ topics$/u;
const spoken = /^ipa(?:c?-[a-z]{2,3})?$/u;
const language = /^lang[-–](?:[a-z]{2,3})(?:-[a-z]+)*$/u;

/** How the template prints, or `undefined` when it is not known. */
export function renderingOf(name: string): Rendering | undefined {
  const key = name.toLowerCase();
  const known = byName.get(key);
  if (known !== undefined) return known;
  if (language.test(key) || spoken.test(key)) return 'first';
  return silentBegin.test(key) || silentEnd.test(key) ? 'nothing' : undefined;
}

function renderings(): readonly Rendering[] {
  return Object.keys(namesByRendering).filter((key): key is Rendering => Object.hasOwn(namesByRendering, key));
}

function namesOf(rendering: Rendering): readonly string[] {
  return namesByRendering[rendering].split('|').map((name) => name.trim());
}
