/** The jobs that the pane can start. They are injected, so the pane itself never calls Excel. */
import type { analyse, goTo, look, restore } from '../../analyse';
import type { editCatalogue, restoreCatalogue, ShownCatalogue } from '../../editCatalogue';
import type { watch } from '../../live';
import type { selfCheck } from '../../selfCheck/selfCheck';
import type { loadSettings, saveSettings } from '../../settings';
import type { memoText } from '../../sheet/drafts/memo';
import type { insertQuestionTable } from '../../questionTable';
import type { insertTemplate } from '../../template';

export interface Jobs {
  readonly look: typeof look;
  readonly analyse: typeof analyse;
  readonly restore: typeof restore;
  readonly goTo: typeof goTo;
  readonly insertTemplate: typeof insertTemplate;
  readonly insertQuestionTable: typeof insertQuestionTable;
  readonly editCatalogue: typeof editCatalogue;
  readonly restoreCatalogue: typeof restoreCatalogue;
  readonly loadSettings: typeof loadSettings;
  readonly saveSettings: typeof saveSettings;
  readonly selfCheck: typeof selfCheck;
  readonly watch: typeof watch;
  /** The memo to the executive as plain text, in Thai. */
  readonly memoText: (...memo: Parameters<typeof memoText>) => Promise<string>;
}

export type JobName = keyof Jobs;

/** Jobs during which the pane shows that it is busy. */
export type LongJob =
  | 'look'
  | 'analyse'
  | 'restore'
  | 'insertTemplate'
  | 'insertQuestionTable'
  | 'saveSettings'
  | 'editCatalogue'
  | 'restoreCatalogue'
  | 'selfCheck';

export type { ShownCatalogue };

export type CatalogueJob = 'editCatalogue' | 'restoreCatalogue';
