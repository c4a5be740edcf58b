/** Matches columns of the worksheet with ours, by the names in its header rows. */
import { FIGURES, HEADER } from '../drafts/sheetModel';
import type { Digest } from '../record';
import { todaysName } from './formerColumnNames';
import { paired, type RowNow, type WrittenRow } from './matchRows';

export interface Columns {
  /** The column of the worksheet for each of ours; null for one that is gone. */
  readonly own: readonly (number | null)[];
  /** Columns of the worksheet that hold something and are not ours, in order. */
  readonly others: readonly number[];
  /** Those with a name in the table's header. */
  readonly named: readonly number[];
  /** Share of our names that were found; 1 on a worksheet without names. */
  readonly foundShare: number;
}

/** The names of one column: in the table's header, and in that of the charts' figures. */
type Names = readonly [header: Digest, figures: Digest];

/** @param first column of the worksheet at which the add-in's area begins */
export function findColumns(written: readonly WrittenRow[], now: readonly RowNow[], first: number): Columns {
  const own = namesOf(written);
  const [header, figures] = [headerRow(own, 0, now), headerRow(own, 1, now)];
  const used = [...new Set(now.flatMap((cells) => [...cells.keys()]))].sort((one, other) => one - other);
  const width = Math.max(first + own.length, ...used.map((column) => column + 1));
  const ours = new Set(own.map(([name]) => name));
  const namesAt = (column: number): Names => {
    return [todaysName(header?.get(column)?.digest ?? ''), figures?.get(column)?.digest ?? ''];
  };
  const names = namesIn(width, namesAt, ours);
  const named = own.flatMap(([name], column) => (name === '' ? [] : [column]));
  const places = named.length > 0 ? sameColumns(own, names) : own.map((_, column) => first + column);
  const others = used.filter((column) => !places.includes(column));
  const found = named.filter((column) => names[places[column] ?? -1]?.[0] === own[column]?.[0]);
  return {
    own: places,
    others,
    named: others.filter((column) => names[column]?.[0] !== ''),
    foundShare: named.length === 0 ? 1 : found.length / named.length,
  };
}

/** The row with most of the names. */
function headerRow(names: readonly Names[], kind: 0 | 1, now: readonly RowNow[]): RowNow | undefined {
  const known = new Set(names.map((one) => one[kind]).filter((name) => name !== ''));
  const counts = now.map((cells) => [...cells.values()].filter(({ digest }) => known.has(todaysName(digest))).length);
  const most = Math.max(...counts);
  return most === 0 ? undefined : now[counts.indexOf(most)];
}

/** As staff may have renamed them. */
export function namesOf(rows: readonly Pick<WrittenRow, 'id' | 'edited'>[]): Names[] {
  const [header, figures] = [HEADER, FIGURES].map((id) => rows.find((row) => row.id === id)?.edited);
  const width = Math.max(0, ...rows.map(({ edited }) => edited.length));
  return namesIn(width, (column) => [todaysName(header?.[column] ?? ''), figures?.[column] ?? '']);
}

/**
 * Chart figures stand next to the table: in the table's own columns, the row that names them holds texts of another
 * table.
 */
function namesIn(width: number, namesAt: (column: number) => Names, ours?: ReadonlySet<Digest>): Names[] {
  const names = Array.from({ length: width }, (_, column) => namesAt(column));
  const isOurs = ([name]: Names) => name !== '' && ours?.has(name) !== false;
  const last = names.reduce((found, one, column) => (isOurs(one) ? column : found), -1);
  return names.map(([header, figures], column) => [header, column > last ? figures : '']);
}

/** By name; then renamed ones by place if the same number is missing; then nameless ones after those before them. */
export function sameColumns(own: readonly Names[], names: readonly Names[]): (number | null)[] {
  const places: (number | null)[] = [];
  const isFree = (column: number) => names[column] !== undefined && !places.includes(column);
  for (const ours of own) {
    const isSame = (others: Names) => ours.some((name, kind) => name !== '' && name === others[kind]);
    const place = names.findIndex((others, column) => isFree(column) && isSame(others));
    places.push(place === -1 ? null : place);
  }
  const isKnown = (column: number, place: number): number => (places[column] === place ? 1 : 0);
  const renamed = paired([...own.keys()], [...names.keys()], isKnown, (columns, free) => {
    const missing = columns.filter((column) => places[column] === null && own[column]?.[0] !== '');
    const others = free.filter((place) => isFree(place) && names[place]?.[0] !== '');
    return missing.length === others.length ? missing.map((column, index) => [column, others[index] ?? -1]) : [];
  });
  for (const [column, place] of renamed) places[column] = place;
  let last = -1;
  own.forEach((ours, column) => {
    const isNameless = places[column] === null && ours.every((name) => name === '');
    if (isNameless && isFree(last + 1) && names[last + 1]?.[0] === '') places[column] = last + 1;
    last = places[column] ?? last;
  });
  return places;
}
