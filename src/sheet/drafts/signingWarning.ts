/** Why a paper must not be signed yet: the errors among the findings, in one line. */
import type { Assessment } from '../../ita/assessment';
import { fill } from '../../texts/language';
import { findingMessage } from '../../texts/messages';
import { worksheets as texts } from '../../texts/th/worksheets';

/** null when no figures contradict each other. */
export function draftNote({ findings }: Pick<Assessment, 'findings'>): string | null {
  const reasons = findings.filter(({ severity }) => severity === 'error').map((one) => findingMessage(one, 'th'));
  return reasons.length === 0 ? null : fill(texts.draft, { reasons: reasons.join(' ') });
}
