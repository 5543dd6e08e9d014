// What the Wayback Machine and its kin put into a page that they play back, in all the forms it has had.
import { type Cut, comments, elementWithId, rawElements, type Span } from './furniture-cuts.ts';

const staticFile =
  /^(?:(?:https?:)?\/\/(?:[\w-]+\.)?archive\.org)?\/(?:_static|static|includes)\/(?:js|css|build)?\/?[\w./-]*(?:analytics|banner-styles|iconochive|wombat|playback|wbhack|ruffle|jwplayer|video-embed-rewriter|disclaim-element|graph-calc|auto-complete|toolbar|ait-client-rewrite)[\w.-]*(?:[?#]|$)/iu;
const scriptWords =
  /\barchive_analytics\b|\b__wm\.(?:init|wombat|rw|bt|h)\(|\bWB_wombat_Init\(|\bwindow\.RufflePlayer\.config=|JAVASCRIPT APPENDED BY WAYBACK MACHINE|\bsWayBackCGI\b/u;
const wrapper = 'assign$function_____';

/** Stretches that playback added; none when it added none, or only rewrote addresses. */
export function waybackCuts(html: string): readonly Cut[] {
  const remarks = comments(html);
  const scripts = rawElements(html, 'script');
  const added = scripts.filter(isAdded);
  return [
    ...headInsert(html, { remarks, added }),
    ...toolbars(remarks),
    ...added.map((script) => cutOf('Wayback script', script)),
    ...styleLinks(html),
    ...remarks.filter(isFooter).map((remark) => cutOf('Wayback footer', remark)),
    ...['wm-ipp-base', 'wm-ipp', 'wm-ipp-print', 'donato'].flatMap((id) => toolbarElement(html, id)),
    ...scripts.flatMap((script) => wrapperCuts(html, script)),
  ];
}

function cutOf(what: string, { start, end }: Span): Cut {
  return { what, start, end };
}

function isAdded({ tag, inner }: Span): boolean {
  const source = /\bsrc=["']?([^"'\s>]{1,500})/iu.exec(tag)?.[1];
  return source === undefined ? scriptWords.test(inner) && !inner.includes(wrapper) : staticFile.test(source);
}

interface Parts {
  readonly remarks: readonly Span[];
  readonly added: readonly Span[];
}

/** From the first thing added after the head began to the comment that ends it; without a first thing, only the comment. */
function headInsert(html: string, { remarks, added }: Parts): readonly Cut[] {
  const last = remarks.find(({ inner }) => /^\s*End Wayback Rewrite JS Include\s*$/iu.test(inner));
  if (last === undefined) return [];
  const head = html.slice(0, last.start).search(/<head(?=[\s>])/iu);
  const first = added.find(({ start }) => start >= head && start < last.start) ?? last;
  return [{ what: 'Wayback head', start: first.start, end: last.end }];
}

/** A toolbar whose end is missing stays: nobody can tell how far it went. */
function toolbars(remarks: readonly Span[]): readonly Cut[] {
  const begins = remarks.filter(({ inner }) => /^\s*BEGIN WAYBACK TOOLBAR INSERT\s*$/iu.test(inner));
  const ends = remarks.filter(({ inner }) => /^\s*END WAYBACK TOOLBAR INSERT\s*$/iu.test(inner));
  let next = 0;
  return begins.flatMap((begin) => {
    while (next < ends.length && (ends[next]?.start ?? 0) < begin.end) next += 1;
    const end = ends[next];
    return end === undefined ? [] : [{ what: 'Wayback toolbar', start: begin.start, end: end.end }];
  });
}

function toolbarElement(html: string, id: string): readonly Cut[] {
  const element = elementWithId(html, id);
  return element === undefined ? [] : [cutOf('Wayback toolbar', element)];
}

function styleLinks(html: string): readonly Cut[] {
  const links = html.matchAll(/<link\s[^<>]{0,1000}>/giu);
  return [...links].flatMap(({ index, 0: tag }) => {
    const target = /\bhref=["']?([^"'\s>]{1,500})/iu.exec(tag)?.[1] ?? '';
    return staticFile.test(target) ? [{ what: 'Wayback styles', start: index, end: index + tag.length }] : [];
  });
}

function isFooter({ inner }: Span): boolean {
  const isNotice = inner.includes('FILE ARCHIVED ON') && inner.includes('WAYBACK MACHINE');
  return isNotice || /^\s*playback timings \(ms\):/u.test(inner);
}

/** Playback runs a page's script within a block of its own variables: what stands before and after is its. */
function wrapperCuts(html: string, { start, end, tag, inner }: Span): readonly Cut[] {
  const first = inner.search(/(?:var )?_{5}WB\$wombat\$assign\$function_{5}/u);
  if (first === -1) return [];
  const from = start + tag.length;
  const last = inner.lastIndexOf(wrapper);
  const begun = inner.indexOf(';', last) + 1;
  const closing = inner.lastIndexOf('}');
  if (begun === 0 || closing < begun || html.length < end) return [];
  return [
    { what: 'Wayback script wrapper', start: from + first, end: from + begun },
    { what: 'Wayback script wrapper', start: from + closing, end: from + closing + 1 },
  ];
}
