import type { RefusalCode } from '../../ita/messageCodes';

export const refusals: Readonly<Record<RefusalCode, string>> = {
  'workbook-empty': 'Sheet “{sheet}” is empty. Open the sheet with the ITA indicator scores and try again.',
  'sheet-missing': 'There is no sheet “{sheet}”. The sheets are: {sheets}',
  'no-scores':
    'No score table was found on sheet “{sheet}”. It needs a header row naming indicator and score, and the scores of indicators 1–10.',
  'no-scores-here': 'Sheet “{sheet}” has no scores, but these sheets have some: {sheets}. Choose the sheet to analyse.',
  'indicators-missing': 'No score was found for indicator {indicators}. Add it to the table ({cells}) and try again.',
  'questions-missing':
    'No score was found for question {questions}, so indicator {indicators} cannot be computed. Add it to the table ({cells}), or enter the score of the indicator.',
  'running-numbers':
    'This column holds the running numbers 1–10, not scores ({cells}). Name the column of scores, for example “Score”.',
  'scores-not-in-table':
    'No score table was found, but texts or figures that may be scores were ({cells}). A table needs a header row naming indicator and score, and the scores of indicators 1–10.',
  'score-not-a-number':
    'The score of indicator {indicator} in {cells} is “{value}”, not a number. Enter a score from 0 to 100.',
  'score-blank': 'The score of indicator {indicator} in {cells} is empty. Enter a score from 0 to 100.',
  'score-error': '{cells} (indicator {indicator}) holds the error {value}. Correct the formula or type the score.',
  'score-out-of-range': 'The score of indicator {indicator} in {cells} is {value}; it must lie between 0 and 100.',
  'score-is-date': '{cells} (indicator {indicator}) is a date, not a score. Type the score again, 0 to 100.',
  'score-ambiguous':
    'The score of indicator {indicator} in {cells} is “{value}”, which can be read in several ways. Type it like 95.55.',
  'score-decimal-comma':
    'The score of indicator {indicator} in {cells} is “{value}”, which can be read in several ways: {point} or {thousands}. Type it with a decimal point, such as {point}.',
  'scores-too-low':
    'No score is above {highest} ({cells}), so they are probably not scores out of 100. Use scores from 0 to 100.',
  'score-column-unknown':
    'The table has names of indicators and figures, but no header that is recognised as the score ({cells}). Name the score’s column “คะแนน” or “Score”.',
  'score-without-indicator':
    'There are scores in {cells} without the name of an indicator, so their meaning is unclear. Name the indicator, or move them out of the table.',
  'agencies-mixed':
    'One score column holds the scores of several agencies ({cells}). Give each agency a row, a column or a sheet of its own.',
  'scores-conflict':
    'Indicator {indicators} has values that disagree ({cells}), and no published total decides between them. Leave one value only.',
  'name-and-number-disagree':
    'The row of {cells} says indicator {number}, but “{name}” is the name of indicator {byName}. Make them agree.',
  'numbers-disagree': 'The row of {cells} has two indicator numbers, {number} and {other}. Make them agree.',
  'name-not-recognised':
    'The indicator “{name}” in {cells} is not recognised. Use the number or name of indicators 1–10.',
  'two-score-columns':
    'There is more than one score column ({cells}). Give the headers different names, such as “คะแนนที่ได้”.',
  'mixed-scales': 'Scores are mixed between 0–1 percentages and 0–100 ({cells}). Use one scale.',
  'weighted-points': 'This column holds weighted points, not scores out of 100 ({cells}). Use the column of scores.',
  'weights-differ':
    'The weight in {cells} is {found}, which is not the weight of the rules for B.E. {year} ({expected}).',
  'year-invalid': 'The fiscal year “{year}” is not valid. Use a Buddhist-era year such as 2567.',
  'lines-invalid':
    'The lines {weak} and {watch} are not valid: both must be between 0 and 100, and the first must not be above the second.',
  'eit-part-invalid': 'EIT part {part} is {value}; it must be a number from 0 to 100.',
  'sheet-protected':
    'Sheet “{sheet}” is protected, so the result cannot be written. Unprotect it (Review > Unprotect Sheet) and try again.',
  'workbook-protected':
    'The workbook structure is protected, so no sheet can be added. Unprotect it under Review > Protect Workbook and try again.',
  'no-room': 'Sheet “{sheet}” has no free cells for the result. Copy the score table to a new sheet.',
  'cell-edit-mode': 'A cell is being edited. Press Enter or Esc and try again.',
  'access-denied':
    'Excel does not allow writing to this workbook; it may be read-only or protected. Save a copy and try again.',
  'too-large': 'The sheet holds more than Excel can send at once. Copy the score table alone to a new sheet.',
  'host-busy': 'Excel is busy. Wait a moment and try again.',
  'host-error': 'Excel could not do this ({trouble}). Try again; if it still fails, close and reopen the workbook.',
  'not-in-excel': 'This page has to be opened from Excel: Home tab > ITA Analysis.',
  'read-only':
    'This workbook is open for reading only, so the result cannot be written. Choose Enable Editing or save a copy, then try again.',
  'excel-too-old':
    'This Excel is too old for the add-in. Use Excel for Microsoft 365, Excel 2021 or later, or open the workbook in Excel on the web.',
  'connection-lost':
    'The connection to Excel was lost. Your own data were not changed. Check the connection and try again.',
  'name-taken':
    'A name that the result needs was taken in the meantime, so nothing was written. Try again; another name will be used.',
  'item-gone':
    'A sheet or name that the result needs was deleted or renamed in the meantime, so nothing was written. Try again.',
  'inputs-changed':
    'Someone changed {cells} during the analysis, so nothing was written: it would not agree with the latest scores. Read the scores again and retry.',
  'left-unfinished':
    'The result could not be completed, and what was written could not be undone yet ({trouble}). Your own data are complete. Try again, or choose Restore once Excel is ready.',
  'restore-overtaken':
    'Someone changed {cells} in the meantime, so the result was not removed yet. Choose Restore again.',
  'edited-since':
    'The result was edited after it was written ({cells}). Restoring removes those edits too. Confirm to restore anyway.',
  'nothing-to-restore': 'There is no result to remove on sheet “{sheet}”.',
  cancelled: 'Cancelled. The workbook is unchanged.',
  'scores-are-targets':
    'The text in {cells} says that the table holds targets, forecasts or a self-assessment, not published results. Choose a sheet with results, or correct the text.',
  'scores-are-counts':
    'The text in {cells} says that the table holds numbers of people, not scores. Choose a sheet with scores, or correct the text.',
  'scores-of-others':
    'The text in {cells} says that the table holds a mean of many agencies, not the scores of one. Choose a sheet with the scores of the agency, or correct the text.',
  'year-unclear':
    'The sheet names B.E. {title}, but the scores found are of B.E. {found} ({cells}). Make the years agree, or choose the year.',
  'year-unlike-name':
    'The name of the sheet, “{sheet}”, says B.E. {named}, but the scores found are of B.E. {found} ({cells}). Correct the name or the year in the cell, or choose the year.',
  'not-now':
    'Excel cannot do this right now ({trouble}). If a cell is being edited, press Enter or Esc, then try again.',
  'other-workbook': 'Another workbook is in use. Click on this workbook and try again.',
  'chart-sheet':
    'The active sheet is a chart sheet and has no cells. Select the worksheet with the scores and try again.',
  'cells-blocked':
    'Excel does not allow writing to cells that belong to a table, a PivotTable, a filter or merged cells ({trouble}). Copy the score table to a new sheet.',
  'not-supported':
    'This Excel does not support what the add-in needs ({trouble}). Update Excel, or open the workbook in Excel on the web.',
  'block-edited':
    'Cells of the result were typed over ({cells}). Analysing again replaces what was typed there. Confirm, or move it to other cells first.',
  'record-missing':
    'The workbook has no record of what the add-in wrote, so it cannot tell whether {places} hold text of yours. Restoring removes them. Confirm to go on.',
  'newer-results':
    'The results in this workbook were written by a newer version of the add-in, so nothing was changed or removed. Update the add-in and try again.',
  'workbook-not-empty':
    'The check needs an empty workbook, and this one holds something. Nothing was written. Create a new workbook (File > New), and open this page from that workbook.',
  'sheet-gone':
    'Sheet “{sheet}” is not in the workbook any more; it was deleted or renamed. If the add-in wrote it, press Analyse to write it again.',
  'sheet-hidden': 'Sheet “{sheet}” is hidden. Right-click a sheet tab, choose Unhide, and try again.',
};
