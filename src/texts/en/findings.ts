import type { FindingCode } from '../../ita/messageCodes';

export const findings: Readonly<Record<FindingCode, string>> = {
  'score-conflict':
    'Indicator {indicator} has two values: {kept} ({keptCell}) and {rejected} ({rejectedCell}). {kept} is used, because only it gives the published ITA score {published}. Please correct {rejectedCell}.',
  'indicator-from-questions':
    'Indicator {indicator} = {score} is the mean of its question scores ({cells}), because the sheet does not give the indicator itself.',
  'same-score-twice': 'Indicator {indicator} appears more than once with the same value ({cells}).',
  'published-score-differs':
    'The computed score {computed} differs from the published {published} ({cells}) by {difference}: at least one indicator score was copied wrongly.',
  'published-score-rounding':
    'The computed score {computed} differs from the published {published} ({cells}) by only {difference}, which may be rounding. The documents state the published score.',
  'published-level-differs':
    'The published level is “{published}” ({publishedCell}), but the scores on the sheet give {possible}. Check the published level, the scores and both EIT parts ({cells}).',
  'published-levels-conflict':
    'The sheet states levels that do not agree: {found} ({cells}). None was used as a check. Make them agree.',
  'level-settled-parts-reach':
    'The level {level} is as published ({cells}) and agrees with the scores: both EIT parts are at least {line}.',
  'level-settled-part-below':
    'The level {level} is as published ({cells}) and agrees with the scores: at least one EIT part is below {line}.',
  'total-not-read':
    'The total “{value}” in {cells} cannot be read and was not used as a check. Enter a figure from 0 to 100.',
  'total-of-unknown-table':
    'The total {score} in {cells} is for B.E. {year}, but the sheet does not state the year of the scores, which give another total. State the fiscal year of the table.',
  'published-level-unknown':
    'The published level “{published}” ({cells}) is not a level of the rules for fiscal year B.E. {year}.',
  'year-not-found': 'No fiscal year was found on the sheet; the newest rules are used (fiscal year B.E. {year}).',
  'year-beyond-rules':
    'No rules are confirmed for fiscal year B.E. {year} yet; the newest known rules are used ({rules}).',
  'year-unlikely':
    'Fiscal year B.E. {year} ({cells}) is far from the years with rules. Check that the year is typed correctly.',
  'year-mistyped': 'The number {found} in {cells} cannot be a fiscal year. Check that the year is typed correctly.',
  'year-before-rules': 'There are no rules for fiscal year B.E. {year}; the oldest known rules are used ({rules}).',
  'year-conflict': 'The sheet states fiscal year B.E. {found} ({cells}), but B.E. {given} was chosen.',
  'eit-parts-impossible':
    'EIT part 1 ({part1}) and part 2 ({part2}) lie on the same side of the overall EIT ({eit}), which is impossible; they are not used for the level. Please check them.',
  'eit-part-conflict':
    'EIT part {part} has two values: {kept} ({keptCell}) and {rejected} ({rejectedCell}); the first is used.',
  'eit-part-out-of-range':
    'EIT part {part} in {cells} is “{value}”; it must be a number from 0 to 100 and is not used.',
  'eit-part-share':
    'EIT part {part} in {cells} is {score}. It counts as {score} out of 100; if {meant} is meant, type it again.',
  'eit-part-rewritten':
    'EIT part {part} in {cells} is read as {score}, but the formulas of the result accept only plain numbers out of 100. Press “Analyse” to write {score} there.',
  'eit-part-left-aside':
    'EIT part {part} in {cells} was not used: the text next to it shows that it belongs to another year or to other agencies, or is a target or a number of people.',
  'indicator-told-differently':
    'Indicator {indicator} has two values on the sheet: {read} was read, but another cell states {told} ({cells}). Check which one is right.',
  'instrument-differs':
    '{instrument} on the sheet is {found} ({foundCell}), but the mean of its indicators ({indicatorCells}) is {computed}.',
  'instrument-points-differ':
    'The weighted points of {instrument} on the sheet are {found} ({foundCell}), but its indicators ({indicatorCells}) give {computed} of {full}.',
  'indicator-points-differ':
    'The weighted points of indicator {indicator} on the sheet, {found} ({foundCell}), are not those of its score, {computed} ({scoreCell}).',
  'names-shifted':
    'The names of the indicators are not in the same rows as their numbers ({cells}). Scores were read by name. Check whether names or numbers were moved.',
  'indicator-name-differs':
    'The row of indicator {indicator} ({cells}) is named “{name}”, not the official “{official}”.',
  'text-scores': 'Scores are text, not numbers ({cells}). They were read, but should be converted to numbers.',
  'several-years': 'Several fiscal years are on the sheet ({found}); B.E. {year} is analysed.',
  'several-agencies': 'Scores of {count} agencies were found ({cells}); the first is analysed: {agency}.',
  'agency-not-found': 'No agency name was found on the sheet; the documents leave room for it.',
  'other-sheet': 'Sheet “{active}” has no scores; sheet “{sheet}” is used.',
  'block-score-differs':
    'The result on the sheet ({cells} = {shown}) is not that of the present scores ({computed}). Press “Analyse” to bring it into line.',
  'block-level-differs':
    'The level in the result on the sheet ({cells} = {shown}) is not the present one ({computed}). Press “Analyse” to bring it into line.',
  'block-elsewhere': 'There is no free space next to the scores; the result is placed below the data ({cells}).',
  'hidden-cells': 'Sheet “{sheet}” has hidden rows or columns{where}, by hand or by a filter; they were read too.',
  'published-conflict':
    'The sheet gives totals that disagree: {found} ({cells}). None of them is used as a check. Please make them agree.',
  'agency-skipped': 'The scores of {agency} were not read, because some are missing or unreadable ({cells}).',
  'table-not-read':
    'The table at {cells} has indicators or figures but no known score header, so it was not read. Please check its header.',
  'column-not-read':
    'The figures next to the scores at {cells} were not read, because their header is not recognised. Please check that they are not the scores to be analysed.',
  'score-without-indicator':
    'The figures in {cells} are in line with the scores, but no indicator is named there; they are not used.',
  'scores-low': 'No score is above {highest} ({cells}). Please check that they are scores out of 100.',
  'question-conflict':
    'Question {question} has several values: {values} ({cells}); the lowest, {kept} ({keptCell}), is used. Please make them agree.',
  'questions-differ':
    'The mean of the questions of indicator {indicator} is {mean} ({questionCells}), but the indicator has {score} ({scoreCell}). The scores of its questions are not used. Please check.',
  'questions-impossible':
    'With the scores of its questions ({questionCells}), indicator {indicator} can only have {least}–{most}, but it has {score} ({scoreCell}). The scores of its questions are not used. Please check.',
  'question-not-read':
    'The score of question {question} in {cells} is “{value}”, which cannot be read; it is not used.',
  'catalogue-columns-missing':
    'The catalogue sheet lacks the columns {columns} ({cells}); the built-in catalogue is used. Enter the column names again, or restore the default.',
  'catalogue-issue-unknown': 'The issue number “{value}” in {cells} must be 1–7; the row is not used.',
  'catalogue-measure-empty': 'There is no measure in {cells}; the row is not used.',
  'catalogue-issue-missing':
    'The catalogue has no measure for issue {issue} ({cells}); the built-in ones of this issue are used.',
  'catalogue-question-unknown':
    'There is no question “{value}” ({cells}); it is ignored. The questions are i1–i15 e1–e9 o9 o10.',
  'catalogue-questions-empty':
    'Measure {measure} ({cells}) names no question and will never be chosen. Give its questions or “{maintaining}”.',
  'catalogue-maintaining-missing':
    'Issue {issue} has no row marked “{maintaining}”; measure {measure} ({cells}) is used if there is no weakness.',
  'catalogue-maintaining-twice':
    'Issue {issue} has several rows marked “{maintaining}” ({cells}); measure {measure} is used if there is no weakness.',
  'catalogue-text-missing':
    'Issue {issue} has no “{column}” for question {question} ({cells}); the built-in text is used.',
  'catalogue-text-conflict':
    'Issue {issue} has different texts in “{column}” for question {question} ({cells}); the first is used. Please leave one.',
  'catalogue-cell-empty': 'Measure {measure} has no “{column}” ({cells}); a published plan must fill every cell.',
  'catalogue-code-twice': 'The code of measure {measure} appears twice ({cells}); the later row gets the code {code}.',
  'edit-conflict':
    'Measure “{measure}”, column “{column}” ({cells}): the scores, the catalogue or the measures sheet changed, and the new draft says “{ours}”, but this cell was edited to “{kept}”, which is kept. To take the new text, empty the cell and analyse again.',
  'edit-not-planned': 'Measure “{measure}” is not in this plan, but was filled in; it is kept ({cells}).',
  'edit-formula': '{cells} holds a formula; only its result is kept.',
  'text-kept':
    '{cells} was edited to “{kept}”, which differs from the new draft “{ours}”; the edit is kept. To take the new text, empty the cell and analyse again.',
  'text-outdated':
    'The edited text in {cells} still says {figures}, which is not part of the present result. Please check.',
  'edit-not-found':
    'The edited text in {cells} is about something this result no longer shows; it is kept for you to check.',
  'row-deleted':
    'Rows that you deleted on sheet “{sheet}” were not written again: {rows}. To get them back, delete the sheet and analyse again; your other edits on it are then lost.',
  'text-moved': 'What was typed over a computed table now stands in {cells}, outside the printed page.',
  'tracking-status-unknown':
    'The status in {cells} is not in the list, so it counts as other. Choose one of: {choices}.',
  'tracking-progress-out-of-range':
    'The progress in {cells} is not a number from 0 to 100. The mean counts values above 100 as 100 and anything else as 0; please correct it.',
  'tracking-progress-one': 'The progress in {cells} is 1 and counts as 1 per cent. If all is done (100%), type 100.',
  'tracking-due-not-date':
    'The due date in {cells} is not a valid date, so the remaining days cannot be computed. Type day/month/year, such as {example}.',
  'worksheet-of-other-year':
    'Sheet “{sheet}” belongs to the result of B.E. {year}; it stays unchanged, and a new one is created.',
  'eit-parts-of-other-year':
    'The EIT parts of B.E. {year} ({parts}) are not used for B.E. {current}. Enter those of the new year.',
  'memo-updated': 'Paragraphs of sheet “{sheet}” that you had not edited were updated ({cells}).',
  'memo-kept':
    'Sheet “{sheet}” exists already and may hold what you typed, so it was left as it is. For a new one, delete the sheet and analyse again.',
  'edits-unreadable':
    'The table header was not found on sheet “{sheet}”, so the sheet is left as it is. Enter the column names again, or delete the sheet to get a new one.',
  'past-years-taken':
    'The scores of B.E. {year} on the analysis worksheet are taken from sheet “{sheet}” ({cells}). If they are not wanted, hide that sheet and analyse again.',
  'past-year-kept':
    'This sheet and sheet {sheet} state different scores for B.E. {year} ({cells}); those of this sheet are used. Check which are right.',
  'past-years-differ':
    'Sheets {sheet} state different scores for B.E. {year} ({cells}), so that year is not compared. Make them agree, or hide the sheet that does not count.',
  'past-sheet-contested':
    'The scores of B.E. {year} on sheet “{sheet}” are not compared, because figures there contradict each other ({cells}). Open that sheet to see what to correct.',
  'past-sheet-unnamed':
    'The scores of B.E. {year} on the analysis worksheet are taken from sheet “{sheet}”, which does not name this agency but contains {text} ({cells}). Check that they are this agency’s; if not, hide that sheet and analyse again.',
  'past-sheets-left':
    'The scores on sheet {sheet} are not compared as earlier years, because {text} may mean another agency, a mean, a target or a draft ({cells}). If they are this agency’s own results, correct that text and write the agency’s name above the scores, then analyse again.',
  'past-agencies-differ':
    'Sheets {sheet} are of agencies that can’t all be this one: {names} ({cells}). Their scores of earlier years are not compared. Write this agency’s name with its province on this sheet, or hide the sheets that are not its own, then analyse again.',
  'past-sheets-unread':
    'The other worksheets could not be read this time, or hold too much to be read at once, so earlier years on them are not compared. To compare them, put them into columns of this sheet.',
  'sheet-is-hidden':
    'The score sheet “{sheet}” is hidden, and so is the result on it. To see it, right-click a sheet tab and choose Unhide.',
  'cells-far-away': 'Data far away from the table ({cells}) were not read.',
  'precision-as-displayed':
    'This workbook calculates with numbers as they are displayed, so cells are rounded to their format. The result shows all decimals to keep the scores exact. (File > Options > Advanced > Set precision as displayed)',
  'results-adopted':
    'This sheet was copied together with the result of another one ({cells}); it is replaced by the result of this sheet. EIT parts that were copied with it are not used; enter those of this sheet.',
  'worksheet-not-recognised':
    'Sheet “{sheet}” holds nothing that the add-in wrote, so it counts as yours and was not changed.',
  'highlights-missing':
    'The scores on sheet “{sheet}” could not be highlighted ({trouble}). The result is complete and shows the states in words.',
  'highlights-left':
    'The add-in’s highlighting rules could not be removed from sheet “{sheet}” ({trouble}). Delete them under Home > Conditional Formatting > Manage Rules (those with ITA_).',
  'validation-missing': 'Input rules could not be set on sheet “{sheet}” ({trouble}). Take care to enter valid values.',
  'charts-missing': 'The charts of sheet “{sheet}” could not be created ({trouble}). Their figures are on the sheet.',
  'freeze-missing': 'The header rows of sheet “{sheet}” could not be frozen ({trouble}).',
  'page-missing':
    'The page of sheet “{sheet}” could not be set up completely ({trouble}). Check it under Page Layout before printing.',
  'breaks-missing':
    'The page breaks of sheet “{sheet}” could not be set ({trouble}). Check the print preview before printing.',
  'format-missing':
    'The cells of sheet “{sheet}” could not be formatted completely ({trouble}). Texts and figures are complete.',
  'format-left': 'The cell formats of sheet “{sheet}” could not be restored completely ({trouble}).',
  'frame-missing':
    'Columns of sheet “{sheet}” could not be made wide enough for the result, or the page break before it could not be set ({trouble}).',
  'frame-left': 'Column widths or the page break of sheet “{sheet}” could not be restored completely ({trouble}).',
  'tab-color-missing': 'The tab of sheet “{sheet}” could not be coloured ({trouble}).',
  'calculation-missing':
    'The workbook calculates manually, and sheet “{sheet}” could not be calculated ({trouble}). Press F9.',
  'validation-left':
    'The add-in’s input rules could not be removed from sheet “{sheet}” ({trouble}). Delete them under Data > Data Validation.',
  'table-missing':
    'The cells of sheet “{sheet}” could not be turned into a table with filters ({trouble}). Its texts are complete and can be edited.',
};
