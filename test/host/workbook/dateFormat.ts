/** Dates and times as number formats write them. */
import { dateOf, type DateSystem } from './dates';
import type { Piece } from './formatPieces';

export interface Names {
  /** Whole and shortened, from January. */
  readonly months: readonly (readonly [string, string])[];
  /** Whole and shortened, from Sunday. */
  readonly days: readonly (readonly [string, string])[];
}

/** How dates are written: with which names, from which year years are counted, and from which day days. */
export interface Calendar {
  readonly system: DateSystem;
  readonly buddhist: boolean;
  readonly names: Names;
}

const namesIn = (language: string): Names => {
  const name = (date: Date, part: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...part, timeZone: 'UTC' }).format(date);
  return {
    months: Array.from({ length: 12 }, (_, month) => {
      const first = new Date(Date.UTC(2023, month, 1));
      return [name(first, { month: 'long' }), name(first, { month: 'short' })] as const;
    }),
    // 1 January 2023 is a Sunday.
    days: Array.from({ length: 7 }, (_, day) => {
      const date = new Date(Date.UTC(2023, 0, 1 + day));
      return [name(date, { weekday: 'long' }).replace(/^วัน/, ''), name(date, { weekday: 'short' })] as const;
    }),
  };
};

export const englishNames = namesIn('en-US');
export const thaiNames = namesIn('th-TH');

export function formatDate(serial: number, pieces: readonly Piece[], calendar: Calendar): string {
  const date = dateOf(serial, calendar.system);
  const twelve = pieces.some((piece) => !piece.quoted && /am\/pm|a\/p/i.test(piece.text));
  let afterHour = false;
  return pieces
    .map((piece) => {
      if (piece.quoted) return piece.text;
      return piece.text.replace(/\[h+\]|y+|b+|m+|d+|h+|s+|am\/pm|a\/p/gi, (code: string, at: number, all: string) => {
        const lower = code.toLowerCase();
        const isMinute = lower.startsWith('m') && (afterHour || /^m+[^a-z]*s/i.test(all.slice(at)));
        afterHour = lower.startsWith('h') || lower.startsWith('[h') || (afterHour && !/^[sdy]/.test(lower));
        return datePart(lower, date, { ...calendar, isMinute, twelve, serial });
      });
    })
    .join('');
}

interface DateStyle extends Calendar {
  readonly isMinute: boolean;
  readonly twelve: boolean;
  readonly serial: number;
}

function datePart(code: string, date: Date, style: DateStyle): string {
  const pad = (value: number): string => String(value).padStart(Math.min(code.length, 2), '0');
  const hours = date.getUTCHours();
  if (code.startsWith('[')) return String(Math.floor(style.serial * 24));
  if (code.startsWith('a')) return hours < 12 ? 'AM' : 'PM';
  if (style.isMinute) return pad(date.getUTCMinutes());
  switch (code[0]) {
    case 'y':
    case 'b': {
      const year = date.getUTCFullYear() + (style.buddhist || code.startsWith('b') ? 543 : 0);
      return code.length <= 2 ? String(year % 100).padStart(2, '0') : String(year);
    }
    case 'm': {
      const [whole, short] = style.names.months[date.getUTCMonth()] ?? ['', ''];
      if (code.length === 5) return whole.slice(0, 1);
      return code.length >= 4 ? whole : code.length === 3 ? short : pad(date.getUTCMonth() + 1);
    }
    case 'd': {
      const [whole, short] = style.names.days[date.getUTCDay()] ?? ['', ''];
      return code.length >= 4 ? whole : code.length === 3 ? short : pad(date.getUTCDate());
    }
    case 'h':
      return pad(style.twelve ? hours % 12 || 12 : hours);
    default:
      return pad(date.getUTCSeconds());
  }
}
