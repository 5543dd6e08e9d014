// The axis of a timeline: which day stands at which x, and where its ticks are.
import { dayNumber, months, startOfMonth, yearOf } from './day-number.ts';

export interface Scale {
  /** Numbers of the first and last day that are drawn. */
  readonly first: number;
  readonly last: number;
  /** In pixels. */
  readonly width: number;
}

export interface Tick {
  readonly x: number;
  /** Empty for a tick between two that are named. */
  readonly label: string;
}

/** A scale from the one day to the other, with room at both ends for arrows. */
export function scaleOf(firstDay: string, lastDay: string, width: number): Scale {
  const [first, last] = [dayNumber(firstDay), dayNumber(lastDay)];
  const span = Math.max(last - first, 30);
  const margin = Math.min(0.1, 22 / Math.max(width, 1)) * span;
  return { first: first - margin, last: first + span + margin, width };
}

/** Where the day stands, in pixels with one decimal; days outside stand at the nearer end. */
export function xOf(day: string, scale: Scale): number {
  return xOfNumber(dayNumber(day), scale);
}

export function xOfNumber(number: number, { first, last, width }: Scale): number {
  const share = Math.min(1, Math.max(0, (number - first) / (last - first)));
  return Math.round(share * width * 10) / 10;
}

const labelRoom = 46;
const yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Years, and months between them where there is room. */
export function ticksOf(scale: Scale): readonly Tick[] {
  const { first, last, width } = scale;
  const yearWidth = (365.25 / (last - first)) * width;
  if (yearWidth >= 12 * labelRoom * 0.6) return monthTicks(scale, yearWidth >= 12 * labelRoom ? 1 : 3);
  const step = yearSteps.find((years) => years * yearWidth >= labelRoom) ?? 2000;
  return yearsBetween(scale, step).map((year) => ({ x: xOfNumber(startOfMonth(year, 1), scale), label: String(year) }));
}

function yearsBetween({ first, last }: Scale, step: number): readonly number[] {
  const from = Math.ceil(yearOf(Math.max(0, Math.ceil(first))) / step) * step;
  const count = Math.max(0, Math.floor((yearOf(Math.floor(last)) - from) / step) + 1);
  const years = Array.from({ length: count }, (_, index) => from + index * step);
  return years.filter((year) => year > 0 && startOfMonth(year, 1) >= first && startOfMonth(year, 1) <= last);
}

function monthTicks(scale: Scale, step: number): readonly Tick[] {
  const years = yearsBetween({ ...scale, first: scale.first - 366 }, 1);
  const starts = years.flatMap((year) =>
    months.map((name, month) => ({ name, month, year, at: startOfMonth(year, month + 1) })),
  );
  return starts
    .filter(({ month, at }) => month % step === 0 && at >= scale.first && at <= scale.last)
    .map(({ name, month, year, at }) => ({
      x: xOfNumber(at, scale),
      label: month === 0 ? String(year) : name.slice(0, 3),
    }));
}
