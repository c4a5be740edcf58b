/** Figures and levels next to or below a label, outside the tables: "คะแนน ITA | 93.74", "ระดับ" over "ผ่าน". */
import { fiscalYears } from '../../../ita/thaiText';
import { cellAddress, parseCell } from '../../grid';
import type { Lexicon } from '../text/lexicon';
import type { LevelNames } from '../text/levelNames';
import { qualifiersOf } from '../text/qualifiers';
import type { TextCell } from '../text/candidateTexts';
import { isCaption } from '../tables/captions';
import { valueRightOf, type Cells } from '../cellViews';
import {
  asideOf,
  asideOfCaption,
  subjectOf,
  yearOf,
  yearOfCaption,
  type Aside,
  type Claim,
  type Subject,
} from './claim';
import { isFigure, isSpoiltFigure, readScoreCell, type ScoreCell } from '../text/scoreCell';
import {
  BESIDE_LABEL,
  FARTHEST_BELOW,
  FARTHEST_GROUP_CAPTION,
  LONGEST_FIGURE_LABEL,
  LONGEST_LIST,
  MOST_ALONE,
} from '../thresholds';

export interface Labelling {
  readonly cells: Cells;
  readonly lexicon: Lexicon;
  readonly levels: LevelNames;
  /** Whether a cell is read as part of a table. */
  isRead(row: number, column: number): boolean;
}

export function claimsLabelled(texts: readonly TextCell[], around: Labelling): Claim[] {
  const { lexicon } = around;
  const isRead = (row: number, column: number): boolean => around.isRead(row, column);
  const claims = texts.flatMap(({ row, column, text }) => {
    if (text.length > LONGEST_FIGURE_LABEL || isRead(row, column)) return [];
    const label = lexicon.label(text);
    const subject = label === null ? correctedSubject(text) : subjectOf(label);
    if (subject === null) return aloneLevel(text, row, column, around);
    const claim = (rest: Pick<Claim, 'figure' | 'level' | 'cell'>): Claim => {
      const own = qualifiersOf(text);
      const caption = qualifiersOf(`${captionOver(row, column, around)} ${headerOver(rest.cell, row)}`);
      return {
        subject,
        year: yearOf(own) ?? yearOfCaption(caption),
        aside: asideOf(own) ?? asideOfCaption(caption) ?? asideOfHeader(headerOver(rest.cell, row)),
        isCorrection: own.isCorrection || caption.isCorrection,
        ...rest,
      };
    };
    if (subject.kind === 'level') {
      const level = levelAt(row, column, around);
      return level === null ? [] : [claim({ figure: null, level, cell: level.cell })];
    }
    const dated = subject.kind === 'total' ? datedBelow(row, column) : [];
    if (dated.length > 0) {
      return dated.map(({ year, figure }) => ({
        ...claim({ figure, level: null, cell: figure.ok ? figure.reading.cell : figure.cell }),
        year,
      }));
    }
    const figure = figureAt(row, column, subject, around);
    if (figure === null) {
      const level = subject.kind === 'total' ? levelAt(row, column, around) : null;
      return level === null
        ? []
        : [{ ...claim({ figure, level, cell: level.cell }), subject: { kind: 'level' as const } }];
    }
    const cell = figure.ok ? figure.reading.cell : figure.cell;
    return [claim({ figure, level: subject.kind === 'total' ? levelAfter(cell) : null, cell })];
  });
  // Many indicators with figures make a list of their own, which is reported as a whole.
  const many = claims.filter(({ subject }) => subject.kind === 'indicator').length > MOST_ALONE;
  return many ? claims.filter(({ subject }) => subject.kind !== 'indicator') : claims;

  /** "จำนวนข้อ" over a column: figures that are not scores. */
  function asideOfHeader(header: string): Aside | null {
    const role = header === '' ? undefined : lexicon.header(header)?.role;
    if (role === 'weighted') return 'weighted';
    return role === 'other' || role === 'weight' || role === 'fullMarks' ? 'criterion' : null;
  }

  /** "แก้ไขตัวชี้วัดที่ 8": a label of words and an indicator. */
  function correctedSubject(text: string): Subject | null {
    if (!qualifiersOf(text).isCorrection) return null;
    const subject = lexicon.subjectIn(text);
    return subject === null || subject.kind === 'several' ? null : subject;
  }

  /** A list of years under a label: each figure with the year in its row. */
  function datedBelow(row: number, column: number): { year: number; figure: ScoreCell }[] {
    const found: { year: number; figure: ScoreCell }[] = [];
    for (let below = row + 1; below <= row + LONGEST_LIST; below += 1) {
      const value = around.cells.value(below, column);
      const year = isFigure(value) ? yearInRow(below, column) : null;
      if (year === null) break;
      const cell = cellAddress(below, column);
      found.push({ year, figure: readScoreCell(value, around.cells.numberFormat(below, column), cell) });
    }
    return found;
  }

  function yearInRow(row: number, column: number): number | null {
    // The nearest first: another table may stand beyond.
    const columns = Array.from({ length: BESIDE_LABEL }, (_, index) => [column - 1 - index, column + 1 + index]).flat();
    for (const beside of columns) {
      const value = around.cells.value(row, beside);
      const text = String(value);
      const [mention] = /\d[.,]\d/.test(text) ? [] : fiscalYears(text);
      if (mention !== undefined) return mention.year;
    }
    return null;
  }

  /** The figure right of a label, or below it if nothing but another label stands right. */
  function figureAt(row: number, column: number, { kind }: Subject, { cells: at }: Labelling): ScoreCell | null {
    const right = valueRightOf(at, row, column);
    const places = [
      ...(right === null ? [] : [{ row, column: right }]),
      ...Array.from({ length: FARTHEST_BELOW }, (_, index) => ({ row: row + 1 + index, column })),
    ];
    for (const place of places) {
      if (isRead(place.row, place.column)) return null;
      const value = at.value(place.row, place.column);
      if (!isFigure(value) && !(kind === 'total' && isSpoiltFigure(value))) {
        if (place.row > row && !at.isBlank(place.row, place.column)) return null;
        continue;
      }
      const address = cellAddress(place.row, place.column);
      return readScoreCell(value, at.numberFormat(place.row, place.column), address);
    }
    return null;
  }

  function levelAt(row: number, column: number, { cells: at, levels }: Labelling): Claim['level'] {
    const right = valueRightOf(at, row, column);
    // Several levels under "ระดับ" are the criteria.
    const isList = isLevel(row + 1, column) && isLevel(row + 2, column);
    const below = isList
      ? []
      : Array.from({ length: FARTHEST_BELOW }, (_, index) => ({ row: row + 1 + index, column }));
    for (const place of [...(right === null ? [] : [{ row, column: right }]), ...below]) {
      const level =
        levels.exactly(at.text(place.row, place.column)) ?? levels.leading(at.text(place.row, place.column));
      if (level !== null) return { level, cell: cellAddress(place.row, place.column) };
    }
    return null;
  }

  /** "คะแนน ITA | 95.01 | ผ่านดีเยี่ยม": the level right of its score. */
  function levelAfter(figureCell: string): Claim['level'] {
    const place = parseCell(figureCell);
    if (place === null || isRead(place.row, place.column + 1)) return null;
    const level = around.levels.exactly(around.cells.text(place.row, place.column + 1));
    return level === null ? null : { level, cell: cellAddress(place.row, place.column + 1) };
  }

  function isLevel(row: number, column: number): boolean {
    return around.levels.exactly(around.cells.text(row, column)) !== null;
  }

  /** "ระดับ ผ่าน" in one cell. */
  function aloneLevel(text: string, row: number, column: number, { levels }: Labelling): Claim[] {
    const name = /ระดับ|level/iu.test(text) ? levels.exactly(text) : null;
    if (name === null) return [];
    const cell = cellAddress(row, column);
    const caption = qualifiersOf(captionOver(row, column, around));
    const level = { level: name, cell };
    return [
      {
        subject: { kind: 'level' },
        figure: null,
        level,
        cell,
        year: yearOfCaption(caption),
        aside: asideOfCaption(caption),
        isCorrection: false,
      },
    ];
  }

  /** The text over a figure's column, past the figures of the same group. */
  function headerOver(cell: string, labelRow: number): string {
    const place = parseCell(cell);
    if (place === null || place.row !== labelRow) return '';
    for (let above = place.row - 1; above >= place.row - FARTHEST_GROUP_CAPTION; above -= 1) {
      if (isRead(above, place.column)) return '';
      const text = around.cells.text(above, place.column);
      if (text !== '' && !isFigure(text)) return text;
      if (around.cells.isBlank(above, place.column)) return '';
    }
    return '';
  }

  /** The heading of a group of labels: the nearest row above without a figure, past labels of the same group. */
  function captionOver(row: number, column: number, { cells: at }: Labelling): string {
    for (let above = row - 1; above >= Math.max(at.firstRow, row - FARTHEST_GROUP_CAPTION); above -= 1) {
      const texts: string[] = [];
      let hasFigure = false;
      for (let beside = column - BESIDE_LABEL; beside <= column + BESIDE_LABEL; beside += 1) {
        if (isRead(above, beside)) return '';
        const found = at.text(above, beside);
        if (isFigure(at.value(above, beside)) || around.levels.exactly(found) !== null) hasFigure = true;
        else if (found !== '' && isCaption(found)) texts.push(found);
      }
      if (hasFigure) continue;
      return texts.length === 1 ? (texts[0] ?? '') : '';
    }
    return '';
  }
}
