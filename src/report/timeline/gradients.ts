// The paints of stretches that fade, one for each status and direction, for pictures that point to them by id.
import { element, type Markup } from './markup.ts';

export const statuses = ['current', 'former', 'disputed', 'unknown'] as const;

const opaque = 0.85;
const faint = 0.08;

/** An `svg` that shows nothing and holds the gradients `rising-current`, `falling-current` … */
export const gradients: Markup = element('svg', { class: 'paints', width: 0, height: 0, 'aria-hidden': 'true' }, [
  element('defs', {}, gradientList()),
]);

/** The gradients alone; their colour is that of the class `stop-current` … */
export function gradientList(): readonly Markup[] {
  return statuses.flatMap((status) => [
    gradient(`rising-${status}`, status, [faint, opaque]),
    gradient(`falling-${status}`, status, [opaque, faint]),
  ]);
}

function gradient(id: string, status: string, [from, to]: readonly [number, number]): Markup {
  const stops = [from, to].map((opacity, at) =>
    element('stop', { class: `stop-${status}`, offset: at, 'stop-opacity': opacity }),
  );
  return element('linearGradient', { id }, stops);
}
