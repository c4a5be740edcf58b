/** Figures in a text of staff's that are not, or no longer, figures of the assessment. */
import type { Assessment } from '../../ita/assessment';
import { roundHalfUp } from '../../ita/round';
import { cleanText } from '../../ita/thai';

/** Scores are written with two decimals; other numbers (amounts, dates, numbers of paragraphs) are not looked at. */
const SCORE = /^\d{1,3}\.\d{2}$/;

/** Each once, in Arabic digits, as they stand in the text; empty when all are up to date. */
export function outdatedFigures(text: string, assessment: Assessment): string[] {
  const known = knownFigures(assessment);
  return scoresIn(text).filter((score) => !known.has(shown(Number(score))));
}

/** "93.67" and the like in a text, each once, in Arabic digits; times of day ("13.30 น.") are none. */
export function scoresIn(text: string): string[] {
  const runs = cleanText(text).match(/\d[\d.,]*(?: น\.)?/g) ?? [];
  return [...new Set(runs.map((run) => run.replace(/[.,]+$/, '')).filter((run) => SCORE.test(run)))];
}

function knownFigures(assessment: Assessment): ReadonlySet<string> {
  const { framework, nextLevel, eitParts, history } = assessment;
  const figures: (number | null | undefined)[] = [
    assessment.score,
    ...assessment.indicators.flatMap((one) => [one.score, one.lostPoints]),
    ...assessment.instruments.flatMap((one) => [one.score, one.weighted]),
    ...assessment.questions.map((one) => one.score),
    eitParts.part1?.score,
    eitParts.part2?.score,
    ...framework.levels.flatMap((level) => [level.minimum, level.everyPart]),
    framework.lines.weak,
    framework.lines.watch,
    ...(nextLevel?.gaps ?? []).flatMap((gap) => [gap.missing, gap.figure]),
    ...(nextLevel?.cheapest ?? []).flatMap((step) => [step.from, step.to]),
    ...history.flatMap((year) => [year.score, ...year.indicators.map((one) => one.score)]),
  ];
  return new Set(figures.flatMap((figure) => (typeof figure === 'number' ? [shown(figure)] : [])));
}

const shown = (figure: number): string => roundHalfUp(figure).toFixed(2);
