/** Findings about staff-written texts: figures, levels and names that differ from those of the assessment. */
import type { Assessment } from '../../ita/assessment';
import { finding, type CellAddress, type Finding } from '../../ita/finding';
import { frameworks } from '../../ita/frameworks';
import { twoDecimals } from '../../ita/round';
import { cleanText } from '../../ita/thaiText';
import { factIds } from '../drafts/memoLines';

/** Scores are written with two decimals; other numbers (amounts, dates, numbers of paragraphs) are ignored. */
const SCORE = /^\d{1,3}\.\d{2}$/;

/** Reports figures of a text that are not, or no longer, figures of the assessment, if any. */
export function outdatedText(cell: CellAddress, text: string, assessment: Assessment): Finding[] {
  const known = knownFigures(assessment);
  const unknown = scoresIn(text).filter((score) => !known.has(twoDecimals(Number(score))));
  return outdated(cell, unknown);
}

const outdated = (cell: CellAddress, figures: readonly string[]): Finding[] =>
  figures.length === 0 ? [] : [finding('text-outdated', 'warning', [cell], { figures: figures.join(', ') })];

/** The id of its row, and the text that would be written. */
type EditedText = Readonly<Record<'id' | 'kept' | 'ours', string>>;

export function doubtsAbout(text: EditedText, cell: CellAddress, assessment: Assessment): Finding[] {
  const { id, kept, ours } = text;
  const level = id === 'result' ? otherLevel(kept, assessment) : [];
  const found = [...outdatedText(cell, kept, assessment), ...outdated(cell, level)];
  if (found.length > 0 || isComplete(text, assessment)) return found;
  return [finding('text-kept', 'warning', [cell], { ours, kept })];
}

/** A heading names the agency that the sheet names, and a fact of the memo all its scores. */
function isComplete({ id, kept, ours }: EditedText, { agency }: Assessment): boolean {
  if (factIds.some((fact) => fact === id)) return scoresIn(ours).every((score) => scoresIn(kept).includes(score));
  return (id !== 'agency' && id !== 'office') || agency === null || cleanText(kept).includes(cleanText(agency));
}

/** The level that a text names first, if it differs from the level reached. */
function otherLevel(text: string, { level }: Assessment): string[] {
  const names = frameworks.flatMap(({ levels }) => levels.map(({ name }) => name));
  const [, said = ''] = cleanText(text).split(/ระดับ ?/);
  const bare = said.replace(/^[“"']/, '');
  const named = names.filter((name) => bare.startsWith(name)).sort((one, other) => other.length - one.length)[0];
  return named === undefined || named === level.certain.name ? [] : [named];
}

/** "93.67" and the like in a text, each once, in Arabic digits; not times of day ("13.30 น."). */
function scoresIn(text: string): string[] {
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
    ...[eitParts.part1, eitParts.part2].map((part) => part?.score),
    ...framework.levels.flatMap((level) => [level.minimum, level.everyPart]),
    ...Object.values(framework.lines),
    ...(nextLevel?.gaps ?? []).flatMap((gap) => [gap.missing, gap.figure]),
    ...(nextLevel?.steps ?? []).flatMap((step) => [step.from, step.to]),
    ...history.flatMap((year) => [year.score, ...year.indicators.map((one) => one.score)]),
  ];
  return new Set(figures.flatMap((figure) => (typeof figure === 'number' ? [twoDecimals(figure)] : [])));
}
