/** Repeats the job that was last refused or that failed. */
import type { CommandContext } from './commandContext';
import { lookAgain } from './readingCommands';
import { refusalKind } from './refusalKind';
import { analyse, insertQuestionTable, restore, saveSettings, showCatalogue } from './writingCommands';

export function retry(context: CommandContext): void {
  const { notice, analysis, settings } = context.state;
  const job = notice?.kind === 'refused' || notice?.kind === 'failed' ? notice.job : 'look';
  const isOutdated = notice?.kind === 'refused' && refusalKind(notice.refusal.code).asksForReading === true;
  // Without figures shown, the pane reads first: the user has not seen what would be written.
  if (isOutdated) lookAgain(context);
  else if (job === 'analyse' && analysis !== null) analyse(context);
  else if (job === 'restore') restore(context);
  else if (job === 'insertQuestionTable' && analysis !== null) insertQuestionTable(context);
  else if (job === 'saveSettings' && settings !== null) saveSettings(context, settings);
  else if (job === 'editCatalogue' || job === 'restoreCatalogue') showCatalogue(context, job);
  else lookAgain(context);
}
