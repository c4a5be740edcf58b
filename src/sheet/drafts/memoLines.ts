/** The memo to the executive (บันทึกข้อความ), line by line, for the worksheet and for copying as text. */
import { agencyKind, agencyWords, divisionOf, headOf } from '../../ita/agencyKind';
import { explainNextLevel } from '../../ita/explainLevels';
import type { PlannedAssessment, IndicatorResult } from '../../ita/assessment';
import { decisiveScore, type IssuePlan } from '../../ita/improvementPlan';
import { twoDecimals } from '../../ita/round';
import { statedScore } from '../../ita/statedScore';
import { sentenceText } from '../../texts/explanations';
import { fill } from '../../texts/language';
import { thaiList } from '../../texts/th/thaiList';
import { memoSheet as texts } from '../../texts/th/memoSheet';
import { inDigits, type Digits } from './thaiOrArabicDigits';
import { draftNote } from './signingWarning';
import { planOf, type Plan } from './plannedMeasures';

/** "เรียน", and who. */
export interface MemoField {
  readonly label: string;
  readonly text: string;
}

export type MemoLine =
  | {
      readonly kind: 'draft' | 'title' | 'heading' | 'paragraph' | 'item' | 'signature' | 'opinion';
      readonly text: string;
    }
  | ({ readonly kind: 'field' } & MemoField)
  | { readonly kind: 'pair'; readonly left: MemoField; readonly right: MemoField }
  | { readonly kind: 'gap' };

/** A line and its purpose: the same id in every memo. */
export interface MemoRow {
  readonly id: string;
  readonly line: MemoLine;
}

/** Facts of the assessment: a memo must not omit any. */
export const factIds = ['result', 'rank', 'instruments', 'weak', 'watch', 'no-weakness', 'next-level'] as const;

/** Lines that memos of earlier versions lack. */
export const laterIds: readonly string[] = ['law heading', 'law', 'consideration heading'];

/** The lines that the assessment calls for, in their order. */
export function memoRows(
  assessment: PlannedAssessment,
  digits: Digits,
  plan: Plan = planOf(assessment, digits),
): MemoRow[] {
  const { agency, fiscalYear } = assessment;
  const years = { year: fiscalYear, nextYear: fiscalYear + 1 };
  const office = { division: divisionOf(agency), agency: agency ?? texts.officeUnknown };
  const draft = draftNote(assessment);
  const rows: MemoRow[] = [
    ...(draft === null ? [] : [row('draft', 'draft', draft)]),
    row('title', 'title', texts.title),
    field('office', texts.office, fill(texts.officeText, office)),
    {
      id: 'number',
      line: { kind: 'pair', left: pair(texts.number, texts.numberText), right: pair(texts.date, texts.dateText) },
    },
    field('subject', texts.subject, fill(texts.subjectText, years)),
    field('to', texts.to, headOf(agency) ?? texts.toUnknown),
    row('background heading', 'heading', texts.background),
    row('background', 'paragraph', background(assessment)),
    row('facts heading', 'heading', texts.facts),
    ...facts(assessment),
    row('law heading', 'heading', texts.law),
    row('law', 'paragraph', texts.lawText),
    row('consideration heading', 'heading', texts.consideration),
    row('next-level', 'paragraph', wayToNextLevel(assessment)),
    row('proposal heading', 'heading', texts.proposal),
    row('proposal', 'paragraph', texts.proposalText),
    ...proposals(assessment, plan),
    row('closing', 'paragraph', texts.closing),
    ...signature('writer'),
    ...opinion('opinion 1', texts.opinion, texts.agree, texts.disagree),
    ...opinion('opinion 2', texts.opinion, texts.agree, texts.disagree),
    ...opinion('order', orderOf(agency), texts.approve, texts.disapprove),
  ];
  return rows.map(({ id, line }) => ({
    id,
    line: 'text' in line ? { ...line, text: inDigits(line.text, digits) } : line,
  }));
}

type TextKind = Exclude<Extract<MemoLine, { readonly text: string }>['kind'], 'field'>;

const row = (id: string, kind: TextKind, text: string): MemoRow => ({ id, line: { kind, text } });
const pair = (label: string, text: string): MemoField => ({ label, text });
const field = (id: string, label: string, text: string): MemoRow => ({ id, line: { kind: 'field', label, text } });

/** A label and its text in one line. */
export const joinedField = ({ label, text }: MemoField): string => `${label}  ${text}`;

/** "copy as text": the same memo without any layout except indents. */
export const memoText = (assessment: PlannedAssessment, digits: Digits, plan?: Plan): string =>
  memoRows(assessment, digits, plan)
    .map(({ line }) => {
      if (line.kind === 'gap') return '';
      if (line.kind === 'field') return joinedField(line);
      if (line.kind === 'pair') return `${joinedField(line.left)}  ${joinedField(line.right)}`;
      return line.kind === 'paragraph' || line.kind === 'item' ? `\t${line.text}` : line.text;
    })
    .join('\n');

const signature = (whose: string): MemoRow[] => [
  { id: `${whose} signature gap`, line: { kind: 'gap' } },
  row(`${whose} signature`, 'signature', texts.signature),
  row(`${whose} name`, 'signature', texts.signatureName),
  row(`${whose} position`, 'signature', texts.signaturePosition),
];

const opinion = (id: string, whose: string, yes: string, no: string): MemoRow[] => [
  { id: `${id} gap`, line: { kind: 'gap' } },
  row(id, 'heading', whose),
  row(`${id} yes`, 'opinion', yes),
  row(`${id} no`, 'opinion', no),
  ...signature(id),
];

const orderOf = (agency: string | null): string => fill(texts.order, { head: agencyWords(agencyKind(agency)).head });

const background = ({ agency, fiscalYear, framework }: PlannedAssessment): string =>
  fill(texts.backgroundText, {
    // A name ends with a blank, as officials write it; the word does not.
    agency: agency === null ? texts.agencyUnknown : `${agency} `,
    year: fiscalYear,
    instruments: framework.instruments.length,
    indicators: framework.indicators.length,
  });

function facts(assessment: PlannedAssessment): MemoRow[] {
  const { framework, indicators, weaknesses, instruments, ranks } = assessment;
  const { weak, watch } = framework.lines;
  const inBand = (band: 'weak' | 'watch') =>
    weaknesses.filter((one) => one.band === band).sort((one, other) => one.score - other.score || one.id - other.id);
  const named = (some: readonly IndicatorResult[]) => ({ indicators: thaiList(some.map(indicatorText(some.length))) });
  const all: Fact[] = [
    [
      'result',
      assessment.level.possible.length > 1 ? texts.resultAtLeast : texts.result,
      { score: twoDecimals(statedScore(assessment)), level: assessment.level.certain.name },
    ],
    [
      'rank',
      ranks.length > 0 ? texts.rank : null,
      {
        ranks: thaiList(
          ranks.map(({ rank, among }) => fill(texts.rankAmong, { rank: rank.toLocaleString('en'), among })),
        ),
      },
    ],
    [
      'instruments',
      texts.instruments,
      {
        instruments: thaiList(
          instruments.map(({ id, score }) => fill(texts.instrument, { id, score: twoDecimals(score) })),
        ),
      },
    ],
    ['weak', inBand('weak').length > 0 ? texts.weak : null, { line: weak, ...named(inBand('weak')) }],
    ['watch', inBand('watch').length > 0 ? texts.watch : null, { from: weak, line: watch, ...named(inBand('watch')) }],
    ['no-weakness', indicators.every((one) => one.band === 'good') ? texts.noWeakness : null, { line: watch }],
  ];
  return all
    .flatMap(([id, template, parameters]) => (template === null ? [] : [{ id, template, parameters }]))
    .map(({ id, template, parameters }, index) =>
      row(id, 'item', fill(template, { ...parameters, number: index + 1 })),
    );
}

/** The template is null when there is nothing to say. */
type Fact = [id: (typeof factIds)[number], template: string | null, parameters: Record<string, string | number>];

const wayToNextLevel = (assessment: PlannedAssessment): string =>
  explainNextLevel(assessment)
    .map((one) => sentenceText(one, 'th'))
    .join(' ');

function proposals({ fiscalYear, improvement }: PlannedAssessment, { measures, titles }: Plan): MemoRow[] {
  const weak = mostUrgent(improvement).map(({ id, title }) => ({ issue: id, title: titles.get(id) ?? title }));
  const named = thaiList(weak.map((issue) => fill(texts.issue, issue)));
  const numbered = fill(texts.issueNumbers, { issues: thaiList(weak.map(({ issue }) => String(issue))) });
  const parameters = {
    nextYear: fiscalYear + 1,
    issues: improvement.length,
    measures: measures.length,
    priority: weak.length === 0 ? '' : fill(texts.priority, { issues: weak.length > MOST_TITLES ? numbered : named }),
  };
  return texts.proposals.map((proposal, index) =>
    row(`proposal ${index + 1}`, 'item', `${index + 1}. ${fill(proposal, parameters)}`),
  );
}

/** A priority cannot be nearly everything: the issues of the lowest scores, in the order of the plan. */
function mostUrgent(improvement: readonly IssuePlan[]): readonly IssuePlan[] {
  const weak = improvement.filter((issue) => issue.band === 'weak');
  const lowest = (issue: IssuePlan): number => Math.min(...issue.reasons.map(decisiveScore));
  const limit = weak.map(lowest).sort((one, other) => one - other)[MOST_URGENT - 1] ?? Infinity;
  const urgent = weak.filter((issue) => lowest(issue) <= limit);
  return urgent.length === improvement.length ? [] : urgent;
}

const MOST_URGENT = 3;

/** Above this number, issues are named by their numbers only. */
const MOST_TITLES = 2;

/** Many issues are named by their numbers only: a memo has two pages. */
const indicatorText =
  (count: number) =>
  ({ id, name, score }: IndicatorResult): string =>
    fill(count > MOST_NAMES ? texts.indicatorNumber : texts.indicator, { id, name, score: twoDecimals(score) });

const MOST_NAMES = 4;
