/** Every known set of yearly rules, oldest first. A new fiscal year is one more file and one more line here. */
import type { Framework } from '../framework';
import { years2563 } from './years2563';
import { years2566 } from './years2566';

export const frameworks: readonly Framework[] = [years2563, years2566];
