// Colours of the terminal, and texts from outside made safe for it.
import { createColors } from 'picocolors';

export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly cyan: (text: string) => string;
}

export function paintWith(colours: boolean): Paint {
  return createColors(colours);
}

/** Where a text is shown. */
export interface Screen {
  readonly paint: Paint;
  /** In columns. */
  readonly width: number;
}

const unsafe = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Surrogate}]/gu;

/** One line, character for character, in which none moves the cursor, changes colours or turns the writing around. */
export function safeText(text: string): string {
  return text.replace(/[\s\u00a0]/gu, ' ').replace(unsafe, '\ufffd');
}

/** The same with single spaces. */
export function plainLine(text: string): string {
  return safeText(text).replace(/ {2,}/gu, ' ');
}
