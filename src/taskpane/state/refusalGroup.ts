/** What kind of refusal it is decides its heading and whether the figures shown still hold. */
import type { RefusalCode } from '../../ita/finding';
import type { PaneText } from '../../texts/pane';
import type { JobName } from './jobs';

export type RefusalGroup = 'no-scores' | 'busy' | 'outside' | 'writing' | 'reading';

const groups: Partial<Record<RefusalCode, RefusalGroup>> = {
  'workbook-empty': 'no-scores',
  'no-scores': 'no-scores',
  'no-scores-here': 'no-scores',
  'scores-not-in-table': 'no-scores',
  'cell-edit-mode': 'busy',
  'host-busy': 'busy',
  'not-now': 'busy',
  'other-workbook': 'busy',
  'chart-sheet': 'busy',
  'not-in-excel': 'outside',
  'sheet-protected': 'writing',
  'workbook-protected': 'writing',
  'no-room': 'writing',
  'access-denied': 'writing',
  'too-large': 'writing',
  'host-error': 'writing',
  'nothing-to-restore': 'writing',
  'read-only': 'writing',
  'excel-too-old': 'writing',
  'connection-lost': 'writing',
  'name-taken': 'writing',
  'item-gone': 'writing',
  'inputs-changed': 'writing',
  'restore-overtaken': 'writing',
  'left-unfinished': 'writing',
  'edited-since': 'writing',
  'record-missing': 'writing',
  'block-edited': 'writing',
  'newer-results': 'writing',
  'sheet-gone': 'writing',
  'sheet-hidden': 'writing',
  'cells-blocked': 'writing',
  'not-supported': 'writing',
};

/** A code without a line above is about what stands on the sheet. */
export const refusalGroup = (code: RefusalCode): RefusalGroup => groups[code] ?? 'reading';

/** Figures read before stay true when Excel is busy or only the writing was refused. */
export const keepsFigures = (code: RefusalCode): boolean =>
  ['busy', 'writing'].includes(refusalGroup(code)) || code === 'eit-part-invalid';

/** What a form says while its scores are being typed. */
export const isUnfilled = (code: RefusalCode): boolean =>
  ['score-blank', 'indicators-missing', 'no-scores', 'workbook-empty'].includes(code);

const headings: Record<RefusalGroup, PaneText> = {
  'no-scores': 'refused-no-scores',
  busy: 'refused-busy',
  outside: 'refused-outside',
  writing: 'refused-writing',
  reading: 'refused-reading',
};

export function refusalHeading(code: RefusalCode, job: JobName): PaneText {
  const group = refusalGroup(code);
  if (group === 'busy' || group === 'outside' || group === 'no-scores') return headings[group];
  const question = questions[code];
  if (question !== undefined) return question.heading;
  if (job === 'restore') return 'refused-restoring';
  if (job === 'goTo') return 'refused-jumping';
  if (job === 'saveSettings') return 'refused-saving';
  if (job === 'look' || job === 'loadSettings') return 'refused-reading';
  return headings[group];
}

interface Question {
  readonly heading: PaneText;
  /** What to go on with. */
  readonly job: 'analyse' | 'restore';
  readonly yes: PaneText;
  readonly no: PaneText;
}

/** Refusals that the user can answer. */
export const questions: Partial<Record<RefusalCode, Question>> = {
  'edited-since': { heading: 'refused-edited', job: 'restore', yes: 'restore-anyway', no: 'restore-not' },
  'record-missing': { heading: 'refused-unproven', job: 'restore', yes: 'restore-anyway', no: 'restore-not' },
  'block-edited': { heading: 'refused-typed-over', job: 'analyse', yes: 'analyse-anyway', no: 'analyse-not' },
};

/** What the pane shows is not what the workbook holds: before anything is tried again, it must be read again. */
export const asksForReading = (code: RefusalCode): boolean =>
  code === 'inputs-changed' || code === 'nothing-to-restore';
