/** What screen readers are told; refusals and failures speak for themselves. */
import type { Language } from '../texts/language';
import { twoDecimals } from './figures';
import type { Say } from './language';
import { levelName } from './names';
import { isOlder, type PaneState } from './paneState';

export function announcement(state: PaneState, language: Language, say: Say): string {
  const { analysis, notice, running, form } = state;
  if (running === 'analyse') return say('analysing');
  if (running === 'restore') return say('restoring');
  if (running === 'insertTemplate') return say('filling');
  if (analysis === null) return running === 'look' ? say('opening') : form === null ? '' : say('form-heading');
  const { score, level } = analysis.assessment;
  const result = { score: twoDecimals(score), level: levelName(level.certain, language) };
  if (notice === null) return [say('said-found', result), ...(isOlder(state) ? [say('said-older')] : [])].join(' · ');
  if (notice.kind === 'done') return say('said-done', { ...result, sheets: notice.written.sheets.join(', ') });
  if (notice.kind === 'settings') return say('said-settings', result);
  if (notice.kind === 'catalogue') {
    if (notice.sheet === null) return say('catalogue-none');
    return say(notice.job === 'editCatalogue' ? 'catalogue-opened' : 'catalogue-restored');
  }
  return notice.kind === 'restored' ? say('said-restored') : '';
}
