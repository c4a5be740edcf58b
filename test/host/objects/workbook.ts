/** Excel.Workbook, the root of all. */
import { cellArea } from '../workbook/address';
import { calculationModes, type CalculationMode } from '../workbook/calculationSettings';
import { HostError } from '../protocol/errors';
import { method, object, objectType, readOnly, property, type Live, type LiveMaker } from '../protocol/live';
import { flagOf, wordOf } from './args';
import { customXmlParts } from './customXml';
import { namedItems, NamesTarget } from './names';
import { bindMakers } from './links';
import { range } from './range';
import { RangeTarget } from './rangeTarget';
import type { Session } from './session';
import { settings } from './settings';
import { tables } from './tables';
import { worksheet, worksheets } from './worksheet';

bindMakers({ range, worksheet });

const application: LiveMaker<Session> = objectType({
  name: 'Excel.Application',
  members: {
    calculationMode: property(
      '1.1',
      ({ workbook }) => workbook.calculationMode,
      ({ workbook }, value) => {
        workbook.calculationMode = wordOf(value, 'calculationMode', calculationModes) as CalculationMode;
      },
      '1.8',
    ),
    calculate: method('1.1', ({ workbook }, [type]) => {
      const kind = wordOf(type, 'calculationType', ['Recalculate', 'Full', 'FullRebuild']);
      workbook.calculator.recalculate(null, kind !== 'Recalculate');
    }),
  },
});

const protection: LiveMaker<Session> = objectType({
  name: 'Excel.WorkbookProtection',
  members: { protected: readOnly('1.7', ({ workbook }) => workbook.isProtected) },
});

export const workbook: LiveMaker<Session> = objectType({
  name: 'Excel.Workbook',
  members: {
    application: object('1.1', (target) => application(target)),
    customXmlParts: object('1.5', (target) => customXmlParts(target)),
    names: object('1.1', (session) => namedItems(new NamesTarget(session, null))),
    protection: object('1.7', (target) => protection(target)),
    settings: object('1.4', (target) => settings(target)),
    tables: object('1.1', (session) => tables({ session, sheet: null })),
    usePrecisionAsDisplayed: property(
      '1.9',
      ({ workbook }) => workbook.isPrecisionAsDisplayed,
      ({ workbook }, value) => {
        workbook.isPrecisionAsDisplayed = flagOf(value, 'usePrecisionAsDisplayed');
      },
    ),
    worksheets: object('1.1', (target) => worksheets(target)),
    getSelectedRange: method('1.1', (session): Live => {
      const sheet = session.workbook.activeSheet;
      return range(new RangeTarget(session, sheet, sheet.selection));
    }),
    getActiveCell: method('1.7', (session): Live => {
      const sheet = session.workbook.activeSheet;
      return range(new RangeTarget(session, sheet, cellArea(sheet.selection.firstRow, sheet.selection.firstColumn)));
    }),
    _GetRangeForEventByReferenceId: method('1.8', () => {
      throw new HostError('NotImplemented', 'ranges of events are not known here; use the address');
    }),
  },
});
