// Reads infobox templates: every argument with a value is a field, its label the argument's name made readable.
import type { Argument, Call } from './call.ts';
import { type Expanded, printed } from './expanded.ts';
import { type InfoboxRow, itemsIn, mark, type Page } from './page.ts';

const names =
  /^(?:.*\binfobox\b.*|infoboks.*|infokast.*|infotaula.*|infocaseta.*|taxobox.*|automatic taxobox|speciesbox|карточка.*|картка.*|ficha(?:\s+de)?\s.*|info\/.*|инфобокс.*|基礎情報.*|organizzazione|partito politico|stato|azienda|divisione amministrativa|carica pubblica|geobox.*|kotak info.*|基本情報.*|infobox.*|.*-infobox)$/iu;
const titles =
  /^(?:name|title|nom|nombre|nome|nazwa|название|имя|titel|titre|título|navn|naam|official_name|conventional_long_name|国名|名称|party_name|organization_name|nama)$/iu;
// Pictures and how they show; the words beside them are captions.
const pictures =
  /^(?:.*_)?(?:image|img|logo|map|photo|picture|symbol|seal|flag|coat|signature|alt|caption|size|width|upright|изображение|bild|imagen|immagine|grafika|imagem|légende|legende|pushpin\w*|mapframe\w*|module_?size|embed|colou?r|bgcolou?r|headercolor|fetchwikidata|onlysourced|noicon|bodystyle|above_?style|labelstyle|datastyle|image_\w+|map_\w+|logo_\w+|coa_\w+|flag_\w+|imagesize|logosize|mapsize|couleur\w*|taille image|taille logo|tamaño\w*)\d*$/iu;

/** Whether templates of that name make infoboxes. */
export function isInfobox(name: string): boolean {
  return names.test(name) && !/^infobox (?:start|end)$/iu.test(name);
}

/** The infobox, on a line of its own. */
export function printInfobox(page: Page, call: Call): string {
  const filled = call.parts.filter(({ value }) => value.text.trim() !== '');
  const title = filled.find(({ name }) => titles.test(name));
  const labels = new Map(filled.map(({ name, value }): [string, string] => [name, value.text.trim()]));
  const rows = filled
    .filter((part) => part !== title && isField(part, labels))
    .flatMap((part) => rowsOf(page, part, labels));
  return `\n${mark(page, { kind: 'infobox', title: title?.value ?? printed('', call.at), rows })}\n`;
}

/** Names of fields that stand as values of other arguments are no fields themselves: `leader1_title = Chair`. */
function isField({ name }: Argument, labels: ReadonlyMap<string, string>): boolean {
  if (pictures.test(name)) return false;
  const stem = /^(.*?)_?(?:title|type|label)(\d*)$/u.exec(name);
  return stem === null || valueNames(stem[1] ?? '', stem[2] ?? '').every((field) => !labels.has(field));
}

function valueNames(stem: string, number: string): readonly string[] {
  return [`${stem}_name${number}`, `${stem}${number}`, `${stem}_data${number}`, `data${number}`].filter(
    (name) => name !== '',
  );
}

/** The field; of an infobox inside this one its fields. */
function rowsOf(page: Page, { name, value }: Argument, labels: ReadonlyMap<string, string>): readonly InfoboxRow[] {
  const inside = itemsIn(value.text).map((number) => page.items[number]);
  const [only] = inside;
  if (inside.length === 1 && only?.kind === 'infobox' && /^\s*\ufdd0\d+\ufdd1\s*$/u.test(value.text)) {
    return only.title.text.trim() === '' ? only.rows : [{ label: readable(name), value: only.title }, ...only.rows];
  }
  return [{ label: labelOf(name, labels), value }];
}

function labelOf(name: string, labels: ReadonlyMap<string, string>): string {
  const [, stem = '', number = ''] = /^(.*?)(?:_name|_data|data)?(\d*)$/u.exec(name) ?? [];
  const candidates = [`${stem}_title${number}`, `${stem}_type${number}`, `${stem}_label${number}`, `label${number}`];
  const given = candidates.find((candidate) => labels.has(candidate) && candidate !== name);
  return given === undefined ? readable(name) : (labels.get(given) ?? '');
}

/** `area_served` → `area served`. */
function readable(name: string): string {
  return name.replace(/[_\s]+/gu, ' ').trim();
}

/** The words of an infobox where none can stand, such as in a cell: a line a field. */
export function infoboxText(title: Expanded, rows: readonly InfoboxRow[]): string {
  const lines = rows.map(({ label, value }) => `${label}: ${value.text.trim()}`);
  return [title.text.trim(), ...lines].filter((line) => line !== '').join('<br>');
}
