/**
 * The result block next to the scores: score and level, instruments, the two EIT inputs, the ten indicators, and how
 * the level follows, as live formulas over the score cells. Everything that a formula compares with stands in a cell.
 * Labels run over empty cells, so that no column width of the sheet changes. The whole block is in one language.
 */
import type { Assessment, EitPart, IndicatorResult } from '../../ita/assessment';
import { blockTexts } from '../../texts/block';
import { fill, type Language } from '../../texts/language';
import type { BlockTexts } from '../../texts/th/block';
import { absoluteAddress, parseCell, type Area } from '../grid';
import { area } from './area';
import {
  BLOCK_COLUMNS,
  blockCells,
  blockLayout,
  INSTRUMENTS,
  LINE,
  SCORE,
  SECOND,
  THIRD,
  type BlockLayout,
  type BlockPlace,
} from './blockLayout';
import { blockStyles } from './blockStyles';
import type { BlockDraft, CellsDraft, DraftValue, NamedArea, NumberInput, StyledArea } from './draft';
import { partStatusFormula } from './levelFormulas';
import { levelSection, partCells } from './blockLevelTable';
import { scoreFormula } from './scoreFormula';

export interface BlockOptions {
  /** "ITA_1": prefix of its names. */
  readonly mark: string;
  readonly language: Language;
  /** What was typed into the EIT inputs and cannot be used; kept. */
  readonly keptInputs: { readonly part1: string | number | null; readonly part2: string | number | null };
  /**
   * Numbers are rounded to what their format shows ("precision as displayed"): then no number format may drop decimals.
   */
  readonly roundsToFormat: boolean;
}

export function resultBlock(assessment: Assessment, place: BlockPlace, options: BlockOptions): BlockDraft {
  const writer = new BlockWriter(assessment, place, blockTexts[options.language], options);
  return {
    sheet: assessment.sheet,
    year: assessment.fiscalYear,
    row: place.row,
    column: place.column,
    cells: writer.cells(),
    names: writer.names((part) => `${options.mark}_${part}`),
  };
}

class BlockWriter {
  private readonly at: BlockLayout;
  private readonly values: DraftValue[][];
  private readonly cell: (row: number, column: number) => string;

  constructor(
    private readonly assessment: Assessment,
    private readonly place: BlockPlace,
    private readonly texts: BlockTexts,
    private readonly options: Pick<BlockOptions, 'keptInputs' | 'roundsToFormat' | 'language'>,
  ) {
    this.at = blockLayout(assessment);
    this.cell = blockCells(place).cell;
    this.values = Array.from({ length: this.at.rows }, () => Array<DraftValue>(BLOCK_COLUMNS).fill(null));
  }

  cells(): CellsDraft {
    const { assessment, place, at, texts } = this;
    this.putResult();
    this.putInstruments();
    this.putParts();
    this.putIndicators();
    const { language } = this.options;
    for (const [row, column, value] of levelSection({ assessment, place, at, texts, language })) {
      this.put(row, column, value);
    }
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
    const weighted = INSTRUMENTS.map((id) => this.cell(at[id], THIRD));
    // The inner rounding removes binary noise, so that 84.995 is rounded up as the published figures are.
    const total = `ROUND(ROUND(${weighted.join('+')},8),2)`;
    this.put(at.score, SCORE, { formula: `=IF(COUNT(${weighted.join(',')})=3,${total},"${texts.noScore}")` });
    this.put(at.level, 0, texts.level);
  }

  private putInstruments(): void {
    const { at, texts, assessment } = this;
    this.put(at.instrumentHeader, 0, texts.instrument);
    this.put(at.instrumentHeader, SCORE, texts.scoreColumn);
    this.put(at.instrumentHeader, SECOND, texts.weightColumn);
    this.put(at.instrumentHeader, THIRD, texts.weightedColumn);
    for (const id of INSTRUMENTS) {
      const row = at[id];
      const score = this.cell(row, SCORE);
      this.put(row, 0, id);
      this.put(row, SCORE, { formula: this.meanFormula(id) });
      this.put(row, SECOND, assessment.framework.instruments.find((one) => one.id === id)?.weight ?? 0);
      this.put(row, THIRD, { formula: `=IF(ISNUMBER(${score}),${score}*${this.cell(row, SECOND)},"")` });
    }
  }

  /** The mean of the instrument's indicators, once all of them have scores from 0 to 100. */
  private meanFormula(id: IndicatorResult['instrument']): string {
    const { assessment, at, place } = this;
    const own = assessment.indicators.flatMap((one, index) =>
      one.instrument === id ? [at.firstIndicator + index] : [],
    );
    const scores = blockCells(place).cells(Math.min(...own), Math.max(...own), SCORE);
    const scored = `COUNTIF(${scores},">=0")-COUNTIF(${scores},">100")`;
    return `=IF(${scored}=ROWS(${scores}),ROUND(AVERAGE(${scores}),8),"")`;
  }

  private putParts(): void {
    const { at, texts, assessment, place } = this;
    const { keptInputs } = this.options;
    if (!at.asksForParts) return;
    const statusTexts = {
      unknown: texts.partUnknown,
      outOfRange: texts.partOutOfRange,
      impossible: texts.partImpossible,
      known: texts.partKnown,
    };
    const { part1, part2 } = assessment.eitParts;
    const rows = [
      { row: at.part1, index: 0, label: texts.part1, part: this.partValue(part1) ?? keptInputs.part1 },
      { row: at.part2, index: 1, label: texts.part2, part: this.partValue(part2) ?? keptInputs.part2 },
    ] as const;
    for (const { row, index, label, part } of rows) {
      this.put(row, 0, label);
      this.put(row, SCORE, part);
      const status = partStatusFormula(partCells(place, at), index, this.cell(at.EIT, SCORE), statusTexts);
      this.put(row, SECOND, { formula: status });
    }
  }

  /**
   * A part that the sheet itself gives stays linked to its cell; a part given by hand is a number that can be typed
   * over.
   */
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
    this.put(at.legend, 0, texts.weakLegend);
    this.put(at.legend, LINE, weak);
    this.put(at.legend, SCORE, texts.watchLegend);
    this.put(at.legend, THIRD, watch);
  }

  private putIndicator(indicator: IndicatorResult, row: number): void {
    const { at, texts, assessment } = this;
    const score = this.cell(row, SCORE);
    this.put(row, 0, `${indicator.id}. ${this.indicatorName(indicator)}`);
    this.put(row, SCORE, scoreFormula(indicator));
    const share = this.cell(at[indicator.instrument], SECOND);
    const count = assessment.indicators.filter((one) => one.instrument === indicator.instrument).length;
    const isScore = `AND(ISNUMBER(${score}),N(${score})>=0,N(${score})<=100)`;
    this.put(row, SECOND, { formula: `=IF(${isScore},${share}/${count}*(100-${score}),"")` });
    const below = (line: string) => `ROUND(${score},2)<${line}`;
    const band = `IF(${below(this.cell(at.legend, LINE))},"${texts.weak}",IF(${below(this.cell(at.legend, THIRD))},"${texts.watch}","${texts.good}"))`;
    this.put(row, THIRD, {
      formula: `=IF(${score}="","${texts.noScore}",IF(${isScore},${band},"${texts.notAScore}"))`,
    });
  }

  private indicatorName({ id, name }: IndicatorResult): string {
    const english = this.assessment.framework.indicators.find((one) => one.id === id)?.englishName;
    return this.options.language === 'en' ? (english ?? name) : name;
  }

  private styles(): StyledArea[] {
    const styles = blockStyles(this.at, this.texts);
    if (!this.options.roundsToFormat) return styles;
    const cuts = (format: string | undefined) => format?.startsWith('0') === true;
    return styles.map(({ area: place, style: { numberFormat, ...style } }) => ({
      area: place,
      style: numberFormat === undefined || cuts(numberFormat) ? style : { ...style, numberFormat },
    }));
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
}

const cell = (row: number, column: number): Area => area(row, column, row, column);
