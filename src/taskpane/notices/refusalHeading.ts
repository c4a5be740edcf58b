/** Chooses the heading of a refusal. */
import type { RefusalCode } from '../../ita/messageCodes';
import type { PaneText } from '../../texts/pane';
import type { JobName } from '../state/jobs';
import { refusalKind, type RefusalGroup } from '../state/refusalKind';

const headings: Record<RefusalGroup, PaneText> = {
  'no-scores': 'refused-no-scores',
  busy: 'refused-busy',
  outside: 'refused-outside',
  writing: 'refused-writing',
  reading: 'refused-reading',
};

export function refusalHeading(code: RefusalCode, job: JobName): PaneText {
  const { group, question } = refusalKind(code);
  if (group === 'busy' || group === 'outside' || group === 'no-scores') return headings[group];
  if (question !== undefined) return question.heading;
  if (job === 'restore') return 'refused-restoring';
  if (job === 'goTo') return 'refused-jumping';
  if (job === 'saveSettings') return 'refused-saving';
  if (job === 'look' || job === 'loadSettings') return 'refused-reading';
  return headings[group];
}
