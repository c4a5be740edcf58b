/** The jobs that the pane can start. They are injected, so the pane itself never calls Excel. */
import type { analyse, assessSheet, goTo, restore } from '../../analyse';
import type { editCatalogue, restoreCatalogue, ShownCatalogue } from '../../editCatalogue';
import type { watchEdits } from '../../watchEdits';
import type { selfCheck } from '../../selfCheck/selfCheck';
import type { loadSettings, saveSettings } from '../../settings';
import type { memoText } from '../../sheet/drafts/memoLines';
import type { insertQuestionTable } from '../../insertQuestionTable';
import type { insertScoreForm } from '../../insertScoreForm';

export interface Jobs {
  readonly look: typeof assessSheet;
  readonly analyse: typeof analyse;
  readonly restore: typeof restore;
  readonly goTo: typeof goTo;
  readonly insertScoreForm: typeof insertScoreForm;
  readonly insertQuestionTable: typeof insertQuestionTable;
  readonly editCatalogue: typeof editCatalogue;
  readonly restoreCatalogue: typeof restoreCatalogue;
  readonly loadSettings: typeof loadSettings;
  readonly saveSettings: typeof saveSettings;
  readonly selfCheck: typeof selfCheck;
  readonly watch: typeof watchEdits;
  /** The memo to the executive as plain text, in Thai. */
  readonly memoText: (...memo: Parameters<typeof memoText>) => Promise<string>;
}

export type JobName = keyof Jobs;

/** Jobs during which the pane shows that it is busy. */
export type LongJob =
  | 'look'
  | 'analyse'
  | 'restore'
  | 'insertScoreForm'
  | 'insertQuestionTable'
  | 'saveSettings'
  | 'editCatalogue'
  | 'restoreCatalogue'
  | 'selfCheck';

export type { ShownCatalogue };

export type CatalogueJob = 'editCatalogue' | 'restoreCatalogue';
