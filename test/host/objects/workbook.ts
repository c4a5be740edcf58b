/** Excel.Workbook, the root of all. */
import { cellArea } from '../workbook/address';
import { HostError } from '../protocol/errors';
import { method, object, objectType, readOnly, property, type Live, type LiveMaker } from '../protocol/live';
import { wordOf } from './args';
import { namedItems, NamesTarget } from './names';
import { bindMakers } from './links';
import { range } from './range';
import { RangeTarget } from './rangeTarget';
import type { Session } from './session';
import { settings } from './settings';
import { tables } from './tables';
import { worksheet, worksheets } from './worksheet';
import { workbookSequence } from '../workbook/workbook';

bindMakers({ range, worksheet });

const application: LiveMaker<Session> = objectType({
  name: 'Excel.Application',
  members: {
    calculationMode: property(
      '1.1',
      ({ workbook }) =>
        ({ manual: 'Manual', autoNoTable: 'AutomaticExceptTables' })[
          workbook.root.first('calcPr')?.get('calcMode') ?? ''
        ] ?? 'Automatic',
      ({ workbook }, value) => {
        const modes: Readonly<Record<string, string | undefined>> = {
          Automatic: undefined,
          AutomaticExceptTables: 'autoNoTable',
          Manual: 'manual',
        };
        const mode = wordOf(value, 'calculationMode', Object.keys(modes));
        workbook.root.ensure('calcPr', workbookSequence).set('calcMode', modes[mode]);
      },
      '1.8',
    ),
    // Formulas are computed whenever they are asked for, so there is nothing left to do.
    calculate: method(
      '1.1',
      (_session, [type]) => void wordOf(type, 'calculationType', ['Recalculate', 'Full', 'FullRebuild']),
    ),
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
    names: object('1.1', (session) => namedItems(new NamesTarget(session, null))),
    protection: object('1.7', (target) => protection(target)),
    settings: object('1.4', (target) => settings(target)),
    tables: object('1.1', (session) => tables({ session, sheet: null })),
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
