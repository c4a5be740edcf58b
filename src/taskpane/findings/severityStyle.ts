/** How bad a finding is, as an icon and a tone; always beside a word. */
import type { Severity } from '../../ita/finding';
import type { IconName } from '../shared/Icon';

export const findingIcons: Record<Severity, IconName> = { error: 'weak', warning: 'watch', info: 'info' };
export const findingTones: Record<Severity, string> = { error: 'tone-weak', warning: 'tone-watch', info: 'tone-info' };
