/** Icon and tone of each severity. They always accompany a word, so the meaning never depends on colour alone. */
import type { Severity } from '../../ita/finding';
import type { IconName } from '../shared/Icon';

export const findingIcons: Record<Severity, IconName> = { error: 'weak', warning: 'watch', info: 'info' };
export const findingTones: Record<Severity, string> = { error: 'tone-weak', warning: 'tone-watch', info: 'tone-info' };
