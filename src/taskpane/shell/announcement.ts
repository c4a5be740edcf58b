/** The text of the live region for screen readers. Refusals and failures are alerts, so they are not repeated here. */
import type { Language } from '../../texts/language';
import { twoDecimals } from '../../ita/round';
import type { Translate } from '../shared/language';
import { levelName } from '../../texts/levelName';
import { isOutdated, type PaneState } from '../state/paneState';
import { isCancellable } from '../state/useJobRunner';
import { jobText } from '../progress/JobProgress';

/** @param isLong whether the progress bar is visible; announced once, whatever the progress */
export function announcement(state: PaneState, isLong: boolean, language: Language, t: Translate): string {
  const { analysis, notice, running, form } = state;
  if (isLong && running !== null) {
    // The two cancel buttons have different labels.
    const way = t(running === 'selfCheck' ? 'said-long-check' : 'said-long');
    return [t(jobText(running)), ...(isCancellable(running) ? [way] : [])].join(' ');
  }
  if (running === 'analyse') return t('analysing');
  if (running === 'restore') return t('restoring');
  if (running === 'insertScoreForm' || running === 'insertQuestionTable') return t('filling');
  if (running === null && notice?.kind === 'cancelled') return t('cancelled');
  if (notice?.kind === 'restored') return t('said-restored');
  if (analysis === null) return running === 'look' ? t('opening') : form === null ? '' : t('form-heading');
  const { score, level } = analysis.assessment;
  const result = { score: twoDecimals(score), level: levelName(level.certain, language) };
  if (notice === null) return [t('said-found', result), ...(isOutdated(state) ? [t('said-older')] : [])].join(' · ');
  if (notice.kind === 'done') return t('said-done', { ...result, sheets: notice.written.sheets.join(', ') });
  if (notice.kind === 'questions') return t('questions-heading');
  if (notice.kind === 'settings') return t('said-settings', result);
  if (notice.kind === 'catalogue') {
    if (notice.sheet === null) return t('catalogue-none');
    return t(notice.job === 'editCatalogue' ? 'catalogue-opened' : 'catalogue-restored');
  }
  return '';
}
