import type { UnreadableFileTexts } from '../th/unreadableFiles';

export const unreadableFiles: UnreadableFileTexts = {
  'not-a-workbook': 'it is not an .xlsx workbook, or it is damaged',
  'other-file':
    'it is another kind of file, not an .xlsx workbook. Open a workbook of another kind (.xlsb, .ods) in Excel or LibreOffice and save it as .xlsx',
  password:
    'the workbook has a password. Open it in Excel, remove the password (File › Info › Protect Workbook › Encrypt with Password) and save it',
  'old-format': 'it is an old .xls workbook. Open it in Excel and save it as .xlsx',
  strict: 'it is a Strict Open XML workbook. Open it in Excel and save it as an ordinary “Excel Workbook (*.xlsx)”',
  'too-big': 'its part {place} is too large when unpacked; no workbook of ITA scores is that large',
  'damaged-part': 'the file is damaged at {place}. Open it in Excel to repair it, and save it',
  'damaged-cell':
    'the cell {place} is damaged, duplicated or outside the sheet. Open the file in Excel to repair it, and save it',
  'no-worksheet': 'the workbook has no sheet with cells',
  'no-visible-sheet': 'all sheets are hidden, which Excel does not accept; at least one must be visible',
};
