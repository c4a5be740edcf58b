/**
 * The level as worksheet formulas, so that a corrected score or a typed EIT part changes it without the add-in: a table
 * of levels and conditions, in which every cell says one thing. The same reasoning as ita/level: what is certain
 * whatever the parts are, and what cannot be ruled out.
 *
 * A condition is met (1), missed (-1), or cannot be decided yet (0); a number format says it in words. A level holds as
 * far as the worst of its conditions does.
 */

/** What a cell of a condition shows, as the positive, negative and zero sections of a number format. */
export const stateFormat = (texts: {
  readonly met: string;
  readonly missed: string;
  readonly undecided: string;
}): string => `"${texts.met}";"${texts.missed}";"${texts.undecided}"`;

/** Absolute addresses of what decides. */
export interface LevelCells {
  /** 2-decimal ITA score; a text where scores are missing. */
  readonly score: string;
  readonly IIT: string;
  readonly EIT: string;
  readonly OIT: string;
}

/** The two inputs lie below each other, and so do the words beside them. */
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
 * Tells whether a part can be used: empty, out of range, contradicted by the overall EIT, or known. EIT lies between
 * its parts, so it is the median of the three, but for rounding.
 */
export function partStatusFormula(parts: PartCells, index: 0 | 1, eit: string, texts: PartTexts): string {
  const [own, other] = index === 0 ? parts.inputs : [parts.inputs[1], parts.inputs[0]];
  const inRange = (input: string) => `COUNTIF(${input},">=0")>COUNTIF(${input},">100")`;
  const isApart = `ABS(MEDIAN(${parts.input},${eit})-N(${eit}))>0.010001`;
  const isContradicted = `AND(${inRange(other)},COUNT(${eit}),${isApart})`;
  return `=IF(${own}="","${texts.unknown}",IF(${inRange(own)},IF(${isContradicted},"${texts.impossible}","${texts.known}"),"${texts.outOfRange}"))`;
}

/** The most that the lowest of IIT, the EIT parts and OIT can be: the lower part of EIT is never above EIT. */
export function lowestAtMost({ score, IIT, EIT, OIT }: LevelCells, parts: PartCells, known: string): string {
  const part = (index: 0 | 1) => `IF(${parts.statuses[index]}="${known}",${parts.inputs[index]},100)`;
  return `=IF(ISNUMBER(${score}),ROUND(MIN(${IIT},${EIT},${OIT},${part(0)},${part(1)}),2),"")`;
}

/**
 * The least that it can be: the same where both parts are known, where EIT is 100, and where one part is known and
 * below EIT, so that the other is above it. Else nothing is known of the lower part.
 */
export function lowestAtLeast({ EIT }: LevelCells, parts: PartCells, known: string, atMost: string): string {
  const count = `COUNTIF(${parts.status},"${known}")`;
  const onlyOne = `IF(${parts.statuses[0]}="${known}",${parts.inputs[0]},${parts.inputs[1]})`;
  const isLower = `AND(${count}=1,N(${onlyOne})<ROUND(${EIT},2))`;
  return `=IF(ISNUMBER(${atMost}),IF(OR(ROUND(${EIT},2)=100,${count}=2,${isLower}),${atMost},0),"")`;
}

/** @param minimum the cell with the least ITA score */
export const scoreCondition = (score: string, minimum: string): string =>
  `=IF(ISNUMBER(${score}),IF(${score}>=${minimum},1,-1),"")`;

/** @param line the cell with what every part must have */
export const partsCondition = (atLeast: string, atMost: string, line: string): string =>
  `=IF(ISNUMBER(${atMost}),IF(${atLeast}>=${line},1,IF(${atMost}<${line},-1,0)),"")`;

/** A published level that settles what the figures leave open, as long as the score is the one it was published with. */
export interface SettledCells {
  readonly score: string;
  /** The cell with the total that it was published with. */
  readonly published: string;
  /** What an open level is then: the published one itself 1, those above it -1. */
  readonly open: 1 | -1;
}

/** @param conditions the cells of the level's conditions */
export function levelResult(conditions: string, settled: SettledCells | null): string {
  const worst = `MIN(${conditions})`;
  if (settled === null) return `=IF(COUNT(${conditions}),${worst},"")`;
  // A difference from 0.02 on is no rounding: then other scores were published.
  const isPublished = `ROUND(ABS(N(${settled.score})-${settled.published}),2)<0.02`;
  return `=IF(COUNT(${conditions}),IF(AND(${worst}=0,${isPublished}),${settled.open},${worst}),"")`;
}

/** The highest level that holds. @param names @param results columns of the table, highest level first */
export const certainLevel = (score: string, names: string, results: string, noScore: string): string =>
  `=IF(ISNUMBER(${score}),INDEX(${names},MATCH(1,${results},0)),"${noScore}")`;

/** The highest level that cannot be ruled out, where it is above the certain one; else nothing. */
export const higherLevel = (names: string, results: string): string =>
  `=IFERROR(IF(MATCH(0,${results},0)<MATCH(1,${results},0),INDEX(${names},MATCH(0,${results},0)),""),"")`;
