/** How the pane handles each refusal. */
import type { JobRefusalCode, RefusalCode, SheetRefusalCode } from '../../ita/messageCodes';
import type { PaneText } from '../../texts/pane';

export type RefusalGroup = 'no-scores' | 'busy' | 'outside' | 'writing' | 'reading';

interface RefusalKind {
  readonly group: RefusalGroup;
  /** Figures read before stay valid: Excel is busy, or only the write was refused. */
  readonly keepsFigures?: true;
  /** Expected for a form without scores. */
  readonly isUnfilled?: true;
  /** The pane is out of date: the user must read the sheet again before a retry. */
  readonly asksForReading?: true;
  readonly cannotRestore?: true;
  /** The user can answer it. */
  readonly question?: Question;
}

interface Question {
  readonly heading: PaneText;
  /** The job to repeat with force. */
  readonly job: 'analyse' | 'restore';
  readonly yes: PaneText;
  readonly no: PaneText;
}

const noScores = { group: 'no-scores' } as const;
const busy = { group: 'busy', keepsFigures: true } as const;
const outside = { group: 'outside' } as const;
const writing = { group: 'writing', keepsFigures: true } as const;
const reading = { group: 'reading' } as const;

/** Every refusal of a job has an entry. Refusals about the content of the sheet are `reading` by default. */
const kinds: Readonly<Record<JobRefusalCode, RefusalKind> & Partial<Record<SheetRefusalCode, RefusalKind>>> = {
  'workbook-empty': { ...noScores, isUnfilled: true, cannotRestore: true },
  'no-scores': { ...noScores, isUnfilled: true },
  'no-scores-here': noScores,
  'scores-not-in-table': noScores,
  'cell-edit-mode': busy,
  'host-busy': busy,
  'not-now': busy,
  'other-workbook': busy,
  'chart-sheet': busy,
  'not-in-excel': { ...outside, cannotRestore: true },
  'sheet-protected': writing,
  'workbook-protected': writing,
  'no-room': writing,
  'access-denied': writing,
  'too-large': writing,
  'host-error': writing,
  'nothing-to-restore': { ...writing, asksForReading: true, cannotRestore: true },
  'read-only': writing,
  'excel-too-old': writing,
  'connection-lost': writing,
  'name-taken': writing,
  'item-gone': writing,
  'inputs-changed': { ...writing, asksForReading: true },
  'restore-overtaken': writing,
  'left-unfinished': writing,
  'edited-since': {
    ...writing,
    question: { heading: 'refused-edited', job: 'restore', yes: 'restore-anyway', no: 'restore-not' },
  },
  'record-missing': {
    ...writing,
    question: { heading: 'refused-unproven', job: 'restore', yes: 'restore-anyway', no: 'restore-not' },
  },
  'block-edited': {
    ...writing,
    question: { heading: 'refused-typed-over', job: 'analyse', yes: 'analyse-anyway', no: 'analyse-not' },
  },
  'newer-results': writing,
  'sheet-gone': writing,
  'sheet-hidden': writing,
  'cells-blocked': writing,
  'not-supported': writing,
  cancelled: writing,
  'workbook-not-empty': writing,
  'score-blank': { ...reading, isUnfilled: true },
  'indicators-missing': { ...reading, isUnfilled: true },
  'eit-part-invalid': { ...reading, keepsFigures: true },
};

export const refusalKind = (code: RefusalCode): RefusalKind => kinds[code] ?? reading;
