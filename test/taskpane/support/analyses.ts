/** Analyses of real figures as the pane gets them, without a workbook. */
import type { Analysis, Options, WrittenAnalysis } from '../../../src/analyse';
import { assess } from '../../ita/support';
import { catalogue } from '../../../src/ita/catalogue';
import type { PlannedAssessment } from '../../../src/ita/assessment';
import { finding, type Finding } from '../../../src/ita/finding';
import { frameworks } from '../../../src/ita/frameworks';
import type { AgencyScores } from '../../../src/ita/readings';

/** The municipality of the seed: ITA 2567, 95.01, certainly ผ่าน, possibly ผ่านดี. */
export const seedScores: readonly number[] = [95.55, 98.12, 98.8, 96.51, 97.61, 93.67, 91.19, 73.29, 100, 100];

interface Case {
  readonly scores?: readonly number[];
  readonly agency?: string | null;
  readonly fiscalYear?: number;
  readonly published?: { readonly score: number; readonly level: string } | null;
  readonly eitParts?: Options['eitParts'];
  readonly findings?: readonly Finding[];
}

const part = (score: number | null | undefined) =>
  score === null || score === undefined ? score : { score, cell: null, isNumber: false };

function assessmentOf(one: Case = {}): PlannedAssessment {
  const { scores = seedScores, agency = 'เทศบาลตำบลควนขนุน', fiscalYear = 2567 } = one;
  const published = one.published === undefined ? { score: 95.01, level: 'ผ่าน' } : one.published;
  const readings: AgencyScores = {
    agency: agency === null ? null : { name: agency, cell: 'A2' },
    fiscalYear: { year: fiscalYear, cell: 'A1' },
    indicators: scores.map((value, index) => ({
      indicator: index + 1,
      name: null,
      value,
      cell: `C${index + 7}`,
      isNumber: true,
      scale: 1,
      text: null,
    })),
    eitParts: [],
    instruments: [],
    ranks: [],
    questions: [],
    history: [],
    published: published === null ? null : { ...published, scoreCell: 'A19', levelCell: 'A19' },
  };
  const result = assess({
    sheet: 'ITA 2567',
    scores: readings,
    frameworks,
    catalogue,
    eitParts: { part1: part(one.eitParts?.part1), part2: part(one.eitParts?.part2) },
  });
  if (!result.ok) throw new Error(`the case cannot be assessed: ${result.refusal.code}`);
  return { ...result.value, findings: [...result.value.findings, ...(one.findings ?? [])] };
}

export const analysisOf = (one: Case = {}, hasResults = false): Analysis => ({
  assessment: assessmentOf(one),
  hasResults,
  ownSheets: hasResults ? ['มาตรการ ITA 2568', 'วิเคราะห์ ITA 2567'] : [],
  ownBlock: hasResults ? 'E6:K36' : null,
  lacksQuestions: true,
});

export const writtenOf = (one: Case = {}): WrittenAnalysis => ({
  ...analysisOf(one, true),
  assessment: assessmentOf(one),
  written: {
    sheets: ['มาตรการ ITA 2568', 'วิเคราะห์ ITA 2567'],
    block: 'E5',
    roundTrips: 2,
    plan: { measures: [], titles: new Map() },
  },
});

/** The two misprints of the seed's report. */
export const seedConflicts: readonly Finding[] = [
  finding('score-conflict', 'warning', ['C23', 'C10'], {
    indicator: 4,
    kept: '96.51',
    keptCell: 'C23',
    rejected: '96.41',
    rejectedCell: 'C10',
    published: '95.01',
  }),
  finding('score-conflict', 'warning', ['C14', 'C30'], {
    indicator: 8,
    kept: '73.29',
    keptCell: 'C14',
    rejected: '93.29',
    rejectedCell: 'C30',
    published: '95.01',
  }),
];
