/** What screen readers are told; refusals and failures speak for themselves. */
import type { Language } from '../../texts/language';
import { twoDecimals } from '../../ita/round';
import type { Say } from '../shared/language';
import { levelName } from '../shared/localizedNames';
import { isOlder, type PaneState } from '../state/paneState';
import { isCancellable } from '../state/useJobRunner';
import { jobText } from '../progress/JobProgress';

/** @param isLong the running job takes longer than a moment; that is said once, however far it gets */
export function announcement(state: PaneState, isLong: boolean, language: Language, say: Say): string {
  const { analysis, notice, running, form } = state;
  if (isLong && running !== null) {
    // The buttons that stop them are not called the same.
    const way = say(running === 'selfCheck' ? 'said-long-check' : 'said-long');
    return [say(jobText(running)), ...(isCancellable(running) ? [way] : [])].join(' ');
  }
  if (running === 'analyse') return say('analysing');
  if (running === 'restore') return say('restoring');
  if (running === 'insertTemplate' || running === 'insertQuestionTable') return say('filling');
  if (running === null && notice?.kind === 'cancelled') return say('cancelled');
  if (notice?.kind === 'restored') return say('said-restored');
  if (analysis === null) return running === 'look' ? say('opening') : form === null ? '' : say('form-heading');
  const { score, level } = analysis.assessment;
  const result = { score: twoDecimals(score), level: levelName(level.certain, language) };
  if (notice === null) return [say('said-found', result), ...(isOlder(state) ? [say('said-older')] : [])].join(' · ');
  if (notice.kind === 'done') return say('said-done', { ...result, sheets: notice.written.sheets.join(', ') });
  if (notice.kind === 'questions') return say('questions-heading');
  if (notice.kind === 'settings') return say('said-settings', result);
  if (notice.kind === 'catalogue') {
    if (notice.sheet === null) return say('catalogue-none');
    return say(notice.job === 'editCatalogue' ? 'catalogue-opened' : 'catalogue-restored');
  }
  return '';
}
