import { objectType, type LiveMaker } from '../protocol/live';
import type { SheetTarget } from './worksheet';
export const charts: LiveMaker<SheetTarget> = objectType({ name: 'Excel.ChartCollection', members: {} });
