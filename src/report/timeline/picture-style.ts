// The look of the still picture: fixed colours on paper of its own, the same as those of the page by day.

const statusColours = { current: '#4a87c7', former: '#8a919c', disputed: '#c27a12', unknown: '#9a78bd' } as const;

const signColours: readonly (readonly [classes: string, colour: string])[] = [
  ['.listed', '#00664d'],
  ['.cited_listed', '#123f73'],
  ['.article_current,.article_former', '#5b3f91'],
  ['.absent', '#b3360b'],
  ['.joined,.left,.reported_left', '#a01c68'],
];

const statusRules = Object.entries(statusColours).map(
  ([status, colour]) =>
    `.bar.${status}{fill:${colour}}.rising.${status}{fill:url(#rising-${status})}` +
    `.falling.${status}{fill:url(#falling-${status})}.stop-${status}{stop-color:${colour}}` +
    `.arrow.${status}{stroke:${colour}}.ends-ongoing.${status}{fill:${colour}}`,
);

const signRules = signColours.map(([classes, colour]) => {
  const each = classes.split(',');
  const as = (kind: string) => each.map((one) => `${kind}${one}`).join(',');
  return `${as('.filled')}{fill:${colour}}${as('.outline')},${as('.reach')}{stroke:${colour}}`;
});

/** For the `style` element of the picture. */
export const pictureStyle = [
  'text{font:11px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;fill:#1c2024;',
  'unicode-bidi:plaintext}',
  '.paper{fill:#fff;stroke:#e3e0da}.title{font-size:17px;font-weight:600}.quiet,.tick,.place{fill:#59616b}',
  '.tick{text-anchor:middle}.year,.rule{stroke:#e3e0da}.arrow{fill:none;stroke-width:1.5}.possible{opacity:.28}',
  '.capture{stroke:#00664d;stroke-opacity:.45}.capture.partial{stroke:#8a5a00;stroke-dasharray:6 3}',
  '.capture.unusable,.capture.unknown{stroke:#59616b;stroke-dasharray:1.5 4}',
  '.sign.filled{stroke:#fff;stroke-width:1}.sign.outline{fill:none;stroke-width:1.5}.reach{fill:none}',
  ...statusRules,
  ...signRules,
].join('');
