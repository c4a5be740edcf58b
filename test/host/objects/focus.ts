/** What Excel refuses while the user looks at another workbook, or at a chart sheet of this one. */
import { HostError } from '../protocol/errors';
import type { Live } from '../protocol/live';
import type { Session } from './session';

/**
 * From "Troubleshoot Excel add-ins" of Microsoft's documentation, where it is said of Windows and Mac; reading names of a
 * worksheet and the active worksheet from OfficeDev/office-js #6365.
 */
const withoutFocus: Readonly<Partial<Record<string, string>>> = {
  'Range.select': 'GeneralException',
  'Table.clearFilters': 'GeneralException',
  'Workbook.getActiveCell': 'InvalidSelection',
  'Workbook.getSelectedRange': 'InvalidSelection',
  'Worksheet.activate': 'GeneralException',
  'Worksheet.delete': 'InvalidSelection',
  'Worksheet.names': 'InvalidSelection',
  'WorksheetCollection.add': 'GeneralException',
  'WorksheetCollection.getActiveWorksheet': 'InvalidSelection',
  'WorksheetFreezePanes.freezeAt': 'GeneralException',
  'WorksheetFreezePanes.freezeColumns': 'GeneralException',
  'WorksheetFreezePanes.freezeRows': 'GeneralException',
  'WorksheetFreezePanes.getLocationOrNullObject': 'GeneralException',
  'WorksheetFreezePanes.unfreeze': 'GeneralException',
};

/** The first from OfficeDev/office-js #2444; the others are believed to fail likewise. */
const onChartSheet: readonly string[] = [
  'WorksheetCollection.getActiveWorksheet',
  'Workbook.getActiveCell',
  'Workbook.getSelectedRange',
];

/** @throws HostError where the member cannot be used now. */
export function requireFocus({ excel, workbook }: Session, live: Live, name: string): void {
  const member = `${live.typeName.replace('Excel.', '')}.${name}`;
  const code = excel.isFocusElsewhere ? withoutFocus[member] : undefined;
  if (code !== undefined) throw new HostError(code, `${member} needs the focus, which another workbook has`);
  if (onChartSheet.includes(member) && workbook.isChartSheetActive) {
    throw new HostError('UnsupportedSheet', 'the active sheet is a chart sheet');
  }
}
