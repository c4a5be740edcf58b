/** Days as numbers, in the two systems of Excel. */

/** The year that days are counted from: 1904 in workbooks that were born on a Mac. */
export type DateSystem = 1900 | 1904;

const dayLength = 86_400_000;
/** Number of 1 January 1970. */
const epoch: Readonly<Record<DateSystem, number>> = { 1900: 25_569, 1904: 24_107 };

/** Number of a day that is given in milliseconds since 1970. In 1900 Excel counts a 29 February that was none. */
export function serialOf(time: number, system: DateSystem): number {
  const serial = time / dayLength + epoch[system];
  return system === 1900 && serial < 61 ? serial - 1 : serial;
}

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/;

/** "2024-12-31" or "2024-12-31T08:30:00" as a number; null for anything else, and for a day that no calendar has. */
export function isoSerial(text: string, system: DateSystem): number | null {
  const match = iso.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const time = Date.UTC(year, month - 1, day);
  const isDay = year >= system && new Date(time).getUTCMonth() === month - 1;
  const seconds = hour * 3600 + minute * 60 + second;
  return isDay && seconds < 86_400 ? serialOf(time, system) + seconds / 86_400 : null;
}

/** To the second, in universal time. */
export function dateOf(serial: number, system: DateSystem): Date {
  const day = Math.floor(serial);
  const counted = system === 1900 && serial < 60 ? day + 1 : day;
  const seconds = Math.round((serial - day) * 86_400);
  return new Date((counted - epoch[system]) * dayLength + seconds * 1000);
}

/** Number of today, by the machine's own time zone. */
export const todaySerial = (now: Date, system: DateSystem): number =>
  serialOf(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()), system);
