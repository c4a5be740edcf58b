/**
 * The result block beside the scores: score and level, instruments, the two EIT inputs, the ten indicators, as live
 * formulas over the score cells. Labels run over three empty cells, so that no column width of the sheet changes.
 */
import type { Assessment, EitPart, IndicatorResult } from '../../ita/assessment';
import type { InstrumentId } from '../../ita/framework';
import { blockTexts } from '../../texts/block';
import { fill, type Language } from '../../texts/language';
import type { BlockTexts } from '../../texts/th/block';
import { absoluteAddress, parseCell, type Area } from '../grid';
import { area } from './area';
import type { BlockDraft, CellsDraft, DraftValue, NamedArea, NumberInput, StyledArea } from './draft';
import { certainLevelFormula, highestLevelFormula, partStatusFormula } from './levelFormulas';
import { palette } from './palette';
import { scoreFormula } from './scoreFormula';

/** Columns of the block: a label over four cells, the score, and two more figures. */
export const BLOCK_COLUMNS = 7;
const SCORE = 4;
const SECOND = 5;
const THIRD = 6;

const INSTRUMENTS: readonly InstrumentId[] = ['IIT', 'EIT', 'OIT'];

export interface BlockPlace {
  readonly row: number;
  readonly column: number;
}

/** How many rows the block takes for the assessment. */
export const blockRows = (assessment: Assessment): number => layout(assessment).rows;

export interface BlockOptions {
  /** "ITA_1": its names begin with it. */
  readonly mark: string;
  readonly language: Language;
  /** What was typed into the EIT inputs and can't be used; kept. */
  readonly keptInputs: { readonly part1: string | number | null; readonly part2: string | number | null };
  /** Numbers are rounded to what their format shows ("precision as displayed"): then figures get no format that cuts. */
  readonly roundsToFormat: boolean;
}

export function resultBlock(assessment: Assessment, place: BlockPlace, options: BlockOptions): BlockDraft {
  const writer = new BlockWriter(assessment, place, blockTexts[options.language], options);
  return {
    sheet: assessment.sheet,
    row: place.row,
    column: place.column,
    cells: writer.cells(),
    names: writer.names((part) => `${options.mark}_${part}`),
  };
}

/** Where each row of the block lies; the EIT inputs are there only in years whose levels ask for the parts. */
function layout(assessment: Assessment) {
  const asksForParts = assessment.framework.levels.some((level) => level.everyPart !== null);
  const parts = asksForParts ? 2 : 0;
  return {
    asksForParts,
    title: 0,
    score: 1,
    level: 2,
    highest: 3,
    instrumentHeader: 4,
    IIT: 5,
    EIT: 6,
    part1: 7,
    part2: 8,
    OIT: 7 + parts,
    indicatorHeader: 8 + parts,
    firstIndicator: 9 + parts,
    legend: 9 + parts + assessment.indicators.length,
    rows: 10 + parts + assessment.indicators.length,
  };
}

class BlockWriter {
  private readonly at: ReturnType<typeof layout>;
  private readonly values: DraftValue[][];

  constructor(
    private readonly assessment: Assessment,
    private readonly place: BlockPlace,
    private readonly texts: BlockTexts,
    private readonly options: Pick<BlockOptions, 'keptInputs' | 'roundsToFormat'>,
  ) {
    this.at = layout(assessment);
    this.values = Array.from({ length: this.at.rows }, () => Array<DraftValue>(BLOCK_COLUMNS).fill(null));
  }

  cells(): CellsDraft {
    this.putResult();
    this.putInstruments();
    this.putParts();
    this.putIndicators();
    return { values: this.values, styles: this.styles(), inputs: this.inputs(), merges: [] };
  }

  names(nameOf: (part: string) => string): NamedArea[] {
    const whole: NamedArea = { name: nameOf('result'), area: area(0, 0, this.at.rows - 1, BLOCK_COLUMNS - 1) };
    if (!this.at.asksForParts) return [whole];
    return [
      whole,
      { name: nameOf('eit1'), area: cell(this.at.part1, SCORE) },
      { name: nameOf('eit2'), area: cell(this.at.part2, SCORE) },
    ];
  }

  private putResult(): void {
    const { at, texts, assessment } = this;
    this.put(at.title, 0, fill(texts.title, { year: assessment.fiscalYear }));
    this.put(at.score, 0, texts.score);
    const sum = INSTRUMENTS.map((id) => this.cell(at[id], THIRD)).join('+');
    // The inner rounding cuts binary noise off, so that 84.995 is rounded up as the published figures are.
    this.put(at.score, SCORE, { formula: `=ROUND(ROUND(${sum},8),2)` });
    const { levels } = assessment.framework;
    const published =
      assessment.level.settledBy === 'published'
        ? { name: assessment.level.certain.name, score: assessment.published?.score ?? assessment.score }
        : null;
    this.put(at.level, 0, texts.level);
    this.put(at.level, SCORE, { formula: certainLevelFormula(levels, this.levelCells(), texts.partKnown, published) });
    this.put(at.highest, 0, texts.highestPossible);
    this.put(at.highest, SCORE, {
      formula: highestLevelFormula(levels, this.levelCells(), texts.partKnown, published),
    });
  }

  private levelCells() {
    const { at } = this;
    const part = (row: number) => ({ input: this.cell(row, SCORE), status: this.cell(row, SECOND) });
    return {
      score: this.cell(at.score, SCORE),
      IIT: this.cell(at.IIT, SCORE),
      EIT: this.cell(at.EIT, SCORE),
      OIT: this.cell(at.OIT, SCORE),
      parts: at.asksForParts ? { part1: part(at.part1), part2: part(at.part2) } : null,
    };
  }

  private putInstruments(): void {
    const { at, texts, assessment } = this;
    this.put(at.instrumentHeader, 0, texts.instrument);
    this.put(at.instrumentHeader, SCORE, texts.scoreColumn);
    this.put(at.instrumentHeader, SECOND, texts.weightColumn);
    this.put(at.instrumentHeader, THIRD, texts.weightedColumn);
    for (const id of INSTRUMENTS) {
      const row = at[id];
      const own = assessment.indicators.flatMap((one, index) => (one.instrument === id ? [index] : []));
      const scores = own.map((index) => this.cell(at.firstIndicator + index, SCORE)).join(',');
      this.put(row, 0, id);
      this.put(row, SCORE, { formula: `=ROUND(AVERAGE(${scores}),8)` });
      this.put(row, SECOND, assessment.framework.instruments.find((one) => one.id === id)?.weight ?? 0);
      this.put(row, THIRD, { formula: `=${this.cell(row, SCORE)}*${this.cell(row, SECOND)}` });
    }
  }

  private putParts(): void {
    const { at, texts, assessment } = this;
    const { keptInputs } = this.options;
    if (!at.asksForParts) return;
    const statusTexts = {
      unknown: texts.partUnknown,
      outOfRange: texts.partOutOfRange,
      impossible: texts.partImpossible,
      known: texts.partKnown,
    };
    const eit = this.cell(at.EIT, SCORE);
    const rows = [
      {
        row: at.part1,
        other: at.part2,
        label: texts.part1,
        part: this.partValue(assessment.eitParts.part1) ?? keptInputs.part1,
      },
      {
        row: at.part2,
        other: at.part1,
        label: texts.part2,
        part: this.partValue(assessment.eitParts.part2) ?? keptInputs.part2,
      },
    ];
    for (const { row, other, label, part } of rows) {
      this.put(row, 0, label);
      this.put(row, SCORE, part);
      const status = partStatusFormula(this.cell(row, SCORE), this.cell(other, SCORE), eit, statusTexts);
      this.put(row, SECOND, { formula: status });
    }
  }

  /** A part that the sheet itself gives stays linked to its cell; one given by hand is a number to type over. */
  private partValue(part: EitPart | null): DraftValue {
    if (part === null) return null;
    const source = part.cell === null || !part.isNumber ? null : parseCell(part.cell);
    if (source === null) return part.score;
    const address = absoluteAddress(source.row, source.column);
    return { formula: `=IF(ISNUMBER(${address}),${address},"")` };
  }

  private putIndicators(): void {
    const { at, texts, assessment } = this;
    this.put(at.indicatorHeader, 0, texts.indicator);
    this.put(at.indicatorHeader, SCORE, texts.scoreColumn);
    this.put(at.indicatorHeader, SECOND, texts.lostColumn);
    this.put(at.indicatorHeader, THIRD, texts.statusColumn);
    assessment.indicators.forEach((indicator, index) => this.putIndicator(indicator, at.firstIndicator + index));
    const { weak, watch } = assessment.framework.lines;
    this.put(at.legend, 0, fill(texts.weakLegend, { line: weak }));
    this.put(at.legend, SCORE, fill(texts.watchLegend, { line: watch }));
  }

  private putIndicator(indicator: IndicatorResult, row: number): void {
    const { texts, assessment } = this;
    const { weak, watch } = assessment.framework.lines;
    const score = this.cell(row, SCORE);
    this.put(row, 0, `${indicator.id}. ${indicator.name}`);
    this.put(row, SCORE, scoreOrReference(indicator));
    const share = this.cell(this.at[indicator.instrument], SECOND);
    const count = assessment.indicators.filter((one) => one.instrument === indicator.instrument).length;
    this.put(row, SECOND, { formula: `=${share}/${count}*(100-${score})` });
    this.put(row, THIRD, {
      formula: `=IF(ROUND(${score},2)<${weak},"${texts.weak}",IF(ROUND(${score},2)<${watch},"${texts.watch}","${texts.good}"))`,
    });
  }

  private styles(): StyledArea[] {
    const { at } = this;
    const last = BLOCK_COLUMNS - 1;
    const header = { bold: true, fill: palette.header, color: palette.text };
    const figures = { numberFormat: '0.00', horizontal: 'Right' } as const;
    const styles: StyledArea[] = [
      { area: area(at.title, 0, at.title, last), style: { bold: true, fill: palette.title, color: palette.onTitle } },
      { area: area(at.score, 0, at.highest, last), style: { bold: true, color: palette.text } },
      { area: cell(at.score, SCORE), style: { ...figures, horizontal: 'Left' } },
      { area: area(at.instrumentHeader, 0, at.instrumentHeader, last), style: header },
      { area: area(at.IIT, SCORE, at.OIT, SCORE), style: figures },
      { area: area(at.IIT, SECOND, at.OIT, SECOND), style: { numberFormat: '0%', horizontal: 'Right' } },
      { area: area(at.IIT, THIRD, at.OIT, THIRD), style: { ...figures, numberFormat: '0.0000' } },
      { area: area(at.indicatorHeader, 0, at.indicatorHeader, last), style: header },
      { area: area(at.firstIndicator, SCORE, at.legend - 1, SECOND), style: figures },
      { area: area(at.indicatorHeader, THIRD, at.legend - 1, THIRD), style: { horizontal: 'Center' } },
      { area: area(at.legend, 0, at.legend, 3), style: { fill: palette.weak.fill, color: palette.weak.text } },
      { area: area(at.legend, SCORE, at.legend, last), style: { fill: palette.watch.fill, color: palette.watch.text } },
      { area: area(at.instrumentHeader, SCORE, at.instrumentHeader, last), style: { horizontal: 'Right' } },
      { area: area(at.indicatorHeader, SCORE, at.indicatorHeader, SECOND), style: { horizontal: 'Right' } },
    ];
    if (at.asksForParts) {
      styles.push(
        {
          area: area(at.part1, SCORE, at.part2, SCORE),
          style: { fill: palette.input, borders: palette.line, isInput: true },
        },
        { area: area(at.part1, SECOND, at.part2, SECOND), style: { italic: true, horizontal: 'Left' } },
      );
    }
    if (!this.options.roundsToFormat) return styles;
    return styles.map(({ area: place, style: { numberFormat: _, ...style } }) => ({ area: place, style }));
  }

  private inputs(): NumberInput[] {
    const { at, texts } = this;
    if (!at.asksForParts) return [];
    return [at.part1, at.part2].map((row, index) => ({
      area: cell(row, SCORE),
      minimum: 0,
      maximum: 100,
      title: fill(texts.partInputTitle, { part: index + 1 }),
      message: texts.partInputMessage,
    }));
  }

  private put(row: number, column: number, value: DraftValue): void {
    const cells = this.values[row];
    if (cells === undefined || column >= cells.length) throw new Error(`the block has no cell ${row}, ${column}`);
    cells[column] = value;
  }

  private cell(row: number, column: number): string {
    return absoluteAddress(this.place.row + row, this.place.column + column);
  }
}

const cell = (row: number, column: number): Area => area(row, column, row, column);

function scoreOrReference(indicator: IndicatorResult): DraftValue {
  const source = parseCell(indicator.cell);
  return source === null ? indicator.score : scoreFormula(indicator, absoluteAddress(source.row, source.column));
}

/** Where the block shows an indicator's score and its state in a word, in worksheet coordinates. */
export function indicatorCells(
  assessment: Assessment,
  place: BlockPlace,
  indicator: number,
): { score: BlockPlace; status: BlockPlace } {
  const index = assessment.indicators.findIndex((one) => one.id === indicator);
  const row = place.row + layout(assessment).firstIndicator + index;
  return { score: { row, column: place.column + SCORE }, status: { row, column: place.column + THIRD } };
}

/** Where the block shows the ITA score, in worksheet coordinates. */
export const totalCell = (assessment: Assessment, place: BlockPlace): BlockPlace => ({
  row: place.row + layout(assessment).score,
  column: place.column + SCORE,
});
