/** Every refusal there is, sorted by what the pane does about it. */
import type { RefusalCode } from '../../../src/ita/messageCodes';
import { refusalKind } from '../../../src/taskpane/state/refusalKind';
import { refusals } from '../../../src/texts/th/refusals';

const codes = Object.keys(refusals) as RefusalCode[];
const those = (is: (kind: ReturnType<typeof refusalKind>) => boolean) =>
  codes.filter((code) => is(refusalKind(code))).sort();

test('keeps the figures where Excel is busy or only the writing was refused', () => {
  const busy = ['cell-edit-mode', 'chart-sheet', 'host-busy', 'not-now', 'other-workbook'];
  const writing = [
    ...['access-denied', 'block-edited', 'cancelled', 'cells-blocked', 'connection-lost', 'edited-since'],
    ...['excel-too-old', 'host-error', 'inputs-changed', 'item-gone', 'left-unfinished', 'name-taken', 'newer-results'],
    ...['no-room', 'not-supported', 'nothing-to-restore', 'read-only', 'record-missing', 'restore-overtaken'],
    ...['sheet-gone', 'sheet-hidden', 'sheet-protected', 'too-large', 'workbook-not-empty', 'workbook-protected'],
  ];
  expect(those(({ group }) => group === 'busy')).toEqual(busy);
  expect(those(({ group }) => group === 'writing')).toEqual(writing);
  // A typed part says nothing about the scores.
  expect(those(({ keepsFigures }) => keepsFigures === true)).toEqual([...busy, ...writing, 'eit-part-invalid'].sort());
});

test('says that there are no scores, and waits with a form that has none yet', () => {
  const noScores = ['no-scores', 'no-scores-here', 'scores-not-in-table', 'workbook-empty'];
  expect(those(({ group }) => group === 'no-scores')).toEqual(noScores);
  const unfilled = ['indicators-missing', 'no-scores', 'score-blank', 'workbook-empty'];
  expect(those(({ isUnfilled }) => isUnfilled === true)).toEqual(unfilled);
});

test('reads again before anything else where the workbook is not as shown', () => {
  expect(those(({ asksForReading }) => asksForReading === true)).toEqual(['inputs-changed', 'nothing-to-restore']);
});

test('offers Restore but where nothing can be there to restore', () => {
  const cannot = ['not-in-excel', 'nothing-to-restore', 'workbook-empty'];
  expect(those(({ cannotRestore }) => cannotRestore === true)).toEqual(cannot);
});

test('asks where the user can answer, about restoring and about writing', () => {
  expect(those(({ question }) => question?.job === 'restore')).toEqual(['edited-since', 'record-missing']);
  expect(those(({ question }) => question?.job === 'analyse')).toEqual(['block-edited']);
});
