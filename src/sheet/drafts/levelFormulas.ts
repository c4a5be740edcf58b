/**
 * The level as worksheet formulas, so that a corrected score or a typed EIT part changes it without the add-in: a table
 * of levels and conditions, in which every cell says one thing. The same reasoning as ita/level: what is certain
 * whatever the parts are, and what cannot be ruled out.
 *
 * A condition is met (1), missed (-1), or not decided yet (0); a number format shows it in words. If only the published
 * level decides it, the cell holds words that say so. The level held is the highest whose conditions are all met; the
 * cells of lower levels stay empty.
 */

/** What a cell of a condition shows, as the positive, negative and zero sections of a number format. */
export const stateFormat = (texts: {
  readonly met: string;
  readonly missed: string;
  readonly undecided: string;
}): string => `"${texts.met}";"${texts.missed}";"${texts.undecided}"`;

/** Absolute addresses of the deciding cells. */
export interface LevelCells {
  /** 2-decimal ITA score; a text when scores are missing. */
  readonly score: string;
  readonly IIT: string;
  readonly EIT: string;
  readonly OIT: string;
}

/** The two inputs are one below the other, and so are the words next to them. */
export interface PartCells {
  readonly inputs: readonly [string, string];
  /** Both, "$I$13:$I$14". */
  readonly input: string;
  /** Each holds `known` exactly when its input may be used. */
  readonly statuses: readonly [string, string];
  readonly status: string;
}

export interface PartTexts {
  readonly unknown: string;
  readonly outOfRange: string;
  readonly impossible: string;
  readonly known: string;
}

/**
 * Whether a part can be used: empty, out of range, contradicted by the overall EIT, or known. EIT lies between its
 * parts, so it is the median of the three, except for rounding.
 */
export function partStatusFormula(parts: PartCells, index: 0 | 1, eit: string, texts: PartTexts): string {
  const [own, other] = index === 0 ? parts.inputs : [parts.inputs[1], parts.inputs[0]];
  const inRange = (input: string) => `COUNTIF(${input},">=0")>COUNTIF(${input},">100")`;
  const isApart = `ABS(MEDIAN(${parts.input},${eit})-N(${eit}))>0.010001`;
  const isContradicted = `AND(${inRange(other)},COUNT(${eit}),${isApart})`;
  return `=IF(${own}="","${texts.unknown}",IF(${inRange(own)},IF(${isContradicted},"${texts.impossible}","${texts.known}"),"${texts.outOfRange}"))`;
}

/** The words in cells that other formulas test. */
export interface LevelWords {
  /** Next to a part, and next to the lowest one: known. */
  readonly partKnown: string;
  readonly partImpossible: string;
  /** Follows from the published level. */
  readonly asPublished: string;
  readonly held: string;
  /** Held, and a higher one is not ruled out. */
  readonly heldAtLeast: string;
  readonly undecided: string;
  readonly notHeld: string;
}

/** Cells of the published level that settles what the figures leave open. */
export interface SettledCells {
  /** The cell with the total that it was published with. */
  readonly total: string;
  /** Of the published level. */
  readonly own: RowCells;
  /** Line of the level above it, when the published level shows that a part is below that line. */
  readonly above: RowCells | null;
}

/** Of one level in the table. */
export interface RowCells {
  /** The least that every part must have. */
  readonly line: string;
  readonly scoreCheck: string;
  readonly partsCheck: string;
}

/** A difference of 0.02 or more is not rounding: other scores were published. */
const isPublished = (score: string, total: string): string => `ROUND(ABS(N(${score})-${total}),2)<0.02`;

const isOtherTotal = (score: string, total: string): string => `ROUND(ABS(N(${score})-${total}),2)>=0.02`;

const overallMinimum = ({ IIT, EIT, OIT }: LevelCells): string => `ROUND(MIN(${IIT},${EIT},${OIT}),2)`;

/**
 * Whether the lowest of IIT, the EIT parts and OIT is known: when both parts are, when EIT is 100, or when one part is
 * known and below EIT, so that the other is above it. Otherwise nothing is known of the lower part.
 */
export function lowestIsKnown({ score, EIT }: LevelCells, parts: PartCells, { partKnown }: LevelWords): string {
  const count = `COUNTIF(${parts.status},"${partKnown}")`;
  const onlyOne = `IF(${parts.statuses[0]}="${partKnown}",${parts.inputs[0]},${parts.inputs[1]})`;
  const isLower = `AND(${count}=1,N(${onlyOne})<ROUND(${EIT},2))`;
  return `=IF(ISNUMBER(${score}),IF(OR(ROUND(${EIT},2)=100,${count}=2,${isLower}),"${partKnown}",""),"")`;
}

/** Its lower bound. @param known the cell of lowestIsKnown @param settled the line, and the cell that proves it */
export function lowestAtLeast(
  atMost: string,
  known: string,
  settled: { readonly line: string; readonly proof: string } | null,
  { partKnown, asPublished }: LevelWords,
): string {
  const open = settled === null ? '0' : `IF(${settled.proof}="${asPublished}",${settled.line},0)`;
  return `=IF(ISNUMBER(${atMost}),IF(${known}="${partKnown}",${atMost},${open}),"")`;
}

/**
 * Its upper bound: the lower part of EIT is never above EIT, and is below the line of the level above the published
 * one. Scores have two decimals.
 */
export function lowestAtMost(
  { score, IIT, EIT, OIT }: LevelCells,
  parts: PartCells,
  settled: { readonly line: string; readonly proof: string } | null,
  { partKnown, asPublished }: LevelWords,
): string {
  const part = (index: 0 | 1) => `IF(${parts.statuses[index]}="${partKnown}",${parts.inputs[index]},100)`;
  const below = settled === null ? [] : [`IF(${settled.proof}="${asPublished}",${settled.line}-0.01,100)`];
  return `=IF(ISNUMBER(${score}),ROUND(MIN(${[IIT, EIT, OIT, part(0), part(1), ...below].join(',')}),2),"")`;
}

/** Whether the published level gives the lower bound. It gives none for parts that contradict EIT. */
export const saysAtLeast = (
  { own }: SettledCells,
  parts: PartCells,
  { asPublished, partImpossible }: LevelWords,
): string =>
  `=IF(AND(${own.partsCheck}="${asPublished}",${parts.statuses[0]}<>"${partImpossible}"),"${asPublished}","")`;

/**
 * Whether the published level gives the upper bound: a part is below the line of the level above, which the figures
 * leave open.
 */
export function saysAtMost(
  { total }: SettledCells,
  above: RowCells,
  figures: LevelCells,
  parts: PartCells,
  known: string,
  { asPublished, partImpossible }: LevelWords,
): string {
  const isOpen = `${known}="",${above.scoreCheck}=1,${overallMinimum(figures)}>=${above.line}`;
  const tells = `${parts.statuses[0]}<>"${partImpossible}",${isPublished(figures.score, total)}`;
  return `=IF(AND(${isOpen},${tells}),"${asPublished}","")`;
}

/** @param minimum the cell with the least ITA score */
export const scoreCondition = (score: string, minimum: string): string =>
  `=IF(ISNUMBER(${score}),IF(${score}>=${minimum},1,-1),"")`;

/** The cells about the lowest figure. */
export interface LowestCells {
  readonly atLeast: string;
  readonly atMost: string;
  readonly known: string;
  readonly saysAtMost: string;
}

/** @param line the cell with the least that every part must have */
export const partsCondition = ({ atLeast, atMost }: LowestCells, line: string): string =>
  `=IF(ISNUMBER(${atMost}),IF(${atLeast}>=${line},1,IF(${atMost}<${line},-1,0)),"")`;

/** Of the published level: it proves what its own figures leave open, as long as the score is the published one. */
export function partsOfPublished(
  { atMost, known }: LowestCells,
  { own, total }: SettledCells,
  score: string,
  { partKnown, asPublished }: LevelWords,
): string {
  const open = `IF(AND(${own.scoreCheck}=1,${isPublished(score, total)}),"${asPublished}",0)`;
  return `=IF(ISNUMBER(${atMost}),IF(${atMost}<${own.line},-1,IF(${known}="${partKnown}",1,${open})),"")`;
}

/** Of a level below the published one: the proof of that one's parts is also proof of its own. */
export const partsBelowPublished = (
  { atMost, known }: LowestCells,
  { own }: SettledCells,
  line: string,
  { partKnown, asPublished }: LevelWords,
): string =>
  `=IF(ISNUMBER(${atMost}),IF(${atMost}<${line},-1,IF(${known}="${partKnown}",1,IF(${own.partsCheck}="${asPublished}","${asPublished}",0))),"")`;

/** Of a level above the published one, which shows that a part is below its line when the figures leave that open. */
export function partsAbovePublished(
  { atMost, known, saysAtMost: proof }: LowestCells,
  figures: LevelCells,
  line: string,
  { partKnown, asPublished }: LevelWords,
): string {
  const isProved = `AND(${proof}="${asPublished}",${overallMinimum(figures)}>=${line})`;
  const byFigures = `IF(${atMost}<${line},-1,IF(${known}="${partKnown}",1,0))`;
  return `=IF(ISNUMBER(${atMost}),IF(${isProved},"${asPublished}",${byFigures}),"")`;
}

/** Whether the published level settles this one, or shows that one of its parts is below the line. */
export type PublishedCells =
  | { readonly isThis: true; readonly score: string; readonly total: string }
  | { readonly isThis: false; readonly partsCheck: string };

/**
 * The result of a level: one mark on the level held, the results of those above it, and nothing below it.
 * @param conditions the cells of the level's conditions
 * @param above the results of the levels above it, and of the one next to it; null for the highest
 */
export function levelResult(
  conditions: string,
  above: { readonly all: string; readonly last: string } | null,
  published: PublishedCells | null,
  { held, heldAtLeast, undecided, notHeld, asPublished }: LevelWords,
): string {
  const worst = `MIN(${conditions})`;
  const ruledOut = published?.isThis === false ? [`${published.partsCheck}="${asPublished}"`] : [];
  const isMissed = ruledOut.length === 0 ? `${worst}<0` : `OR(${worst}<0,${ruledOut.join()})`;
  const byWorst = (mark: string) => `IF(${isMissed},"${notHeld}",IF(${worst}=0,"${undecided}",${mark}))`;
  if (above === null) return `=IF(COUNT(${conditions}),${byWorst(`"${held}"`)},"")`;
  // The published level decides, whatever is open above it.
  const isOpen = published?.isThis === true ? [isOtherTotal(published.score, published.total)] : [];
  const someAreOpen = `COUNTIF(${above.all},"${undecided}")`;
  const mark = `IF(${isOpen.length === 0 ? someAreOpen : `AND(${someAreOpen},${isOpen.join()})`},"${heldAtLeast}","${held}")`;
  const isBelow = `OR(${above.last}="",LEFT(${above.last})="${HELD_SIGN}")`;
  // Without a score the highest row is empty, and so are all others.
  return `=IF(${isBelow},"",${byWorst(mark)})`;
}

/** Prefix of both marks of a held level. */
const HELD_SIGN = '◀';

/** The level held. @param names @param results columns of the table, highest level first */
export const certainLevel = (
  score: string,
  names: string,
  results: string,
  noScore: string,
  { held, heldAtLeast }: LevelWords,
): string => {
  const row = `IFERROR(MATCH("${held}",${results},0),MATCH("${heldAtLeast}",${results},0))`;
  return `=IF(ISNUMBER(${score}),INDEX(${names},${row}),"${noScore}")`;
};

/** The highest level that cannot be ruled out, if the level held is not final; otherwise nothing. */
export const higherLevel = (names: string, results: string, { heldAtLeast, undecided }: LevelWords): string =>
  `=IF(COUNTIF(${results},"${heldAtLeast}"),INDEX(${names},MATCH("${undecided}",${results},0)),"")`;
