/** Excel.PageLayout with headers and footers. */
import type { XmlElement } from '../ooxml/xml';
import { areaAddress, isWholeColumns, isWholeRows, parseReference, quoteSheet, type Area } from '../workbook/address';
import type { Sheet } from '../workbook/sheet';
import { worksheetSequence } from '../workbook/worksheetSequence';
import { invalidArgument } from '../protocol/errors';
import {
  method,
  object,
  objectType,
  property,
  type Argument,
  type Live,
  type LiveMaker,
  type PropertyMember,
} from '../protocol/live';
import type { Json } from '../protocol/message';
import { flagOf, isGiven, numberOf, objectOf, textOf, wholeOf, wordOf } from './args';
import { range } from './links';
import { rangeArgument, RangeTarget } from './rangeTarget';
import type { SheetTarget } from './worksheet';

/** Office.js's word → number of the paper in the file. */
const papers: Readonly<Record<string, number>> = {
  Letter: 1,
  Legal: 5,
  Executive: 7,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
};

const pointsPerUnit: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

const setup = ({ sheet }: SheetTarget): XmlElement => sheet.root.ensure('pageSetup', worksheetSequence);
const options = ({ sheet }: SheetTarget): XmlElement => sheet.root.ensure('printOptions', worksheetSequence);

const defaults: Readonly<Record<string, number>> = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
};

/** In points. The file holds inches, and needs all six. */
const margin = (side: string): PropertyMember<SheetTarget> =>
  property(
    '1.9',
    ({ sheet }) => (sheet.root.first('pageMargins')?.number(side) ?? defaults[side] ?? 0) * 72,
    (target, value) => setMargin(target, side, numberOf(value, `${side} margin`, 0)),
  );

function setMargin({ sheet }: SheetTarget, side: string, points: number): void {
  const margins = sheet.root.ensure('pageMargins', worksheetSequence);
  for (const [name, inches] of Object.entries(defaults)) if (margins.get(name) === undefined) margins.set(name, inches);
  margins.set(side, Number((points / 72).toFixed(6)));
}

const option = (name: string, attribute: string): PropertyMember<SheetTarget> =>
  property(
    '1.9',
    ({ sheet }) => sheet.root.first('printOptions')?.flag(attribute) ?? false,
    (target, value) => void options(target).set(attribute, flagOf(value, name) ? 1 : undefined),
  );

/** Left, centre and right part of a header or footer, in Excel's codes. */
const part = (element: string, letter: 'L' | 'C' | 'R'): PropertyMember<SheetTarget> =>
  property(
    '1.9',
    ({ sheet }) => readParts(sheet.root.find('headerFooter', element)?.text ?? '')[letter],
    ({ sheet }, value) => {
      const headerFooter = sheet.root.ensure('headerFooter', worksheetSequence);
      const parts = { ...readParts(headerFooter.first(element)?.text ?? ''), [letter]: textOf(value, 'the text') };
      const text = (['L', 'C', 'R'] as const).map((key) => (parts[key] === '' ? '' : `&${key}${parts[key]}`)).join('');
      const sequence = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];
      if (text.length > 255) throw invalidArgument('a header or footer has at most 255 characters');
      headerFooter.ensure(element, sequence).text = text;
    },
  );

function readParts(text: string): Readonly<Record<'L' | 'C' | 'R', string>> {
  const parts = { L: '', C: '', R: '' };
  let key: 'L' | 'C' | 'R' = 'C';
  for (const [token] of text.matchAll(/&&|&[LCR]|[^&]+|&/g)) {
    if (token === '&L' || token === '&C' || token === '&R') key = token.slice(1) as 'L' | 'C' | 'R';
    else parts[key] += token;
  }
  return parts;
}

const headerFooter: LiveMaker<SheetTarget> = objectType({
  name: 'Excel.HeaderFooter',
  members: {
    leftHeader: part('oddHeader', 'L'),
    centerHeader: part('oddHeader', 'C'),
    rightHeader: part('oddHeader', 'R'),
    leftFooter: part('oddFooter', 'L'),
    centerFooter: part('oddFooter', 'C'),
    rightFooter: part('oddFooter', 'R'),
  },
});

const headersFooters: LiveMaker<SheetTarget> = objectType({
  name: 'Excel.HeaderFooterGroup',
  members: {
    defaultForAllPages: object('1.9', headerFooter),
    state: property(
      '1.9',
      () => 'Default',
      (_target, value) => void wordOf(value, 'state', ['Default']),
    ),
  },
});

export const pageLayout: LiveMaker<SheetTarget> = objectType({
  name: 'Excel.PageLayout',
  members: {
    bottomMargin: margin('bottom'),
    footerMargin: margin('footer'),
    headerMargin: margin('header'),
    leftMargin: margin('left'),
    rightMargin: margin('right'),
    topMargin: margin('top'),
    blackAndWhite: property(
      '1.9',
      ({ sheet }) => sheet.root.first('pageSetup')?.flag('blackAndWhite') ?? false,
      (target, value) => void setup(target).set('blackAndWhite', flagOf(value, 'blackAndWhite') ? 1 : undefined),
    ),
    centerHorizontally: option('centerHorizontally', 'horizontalCentered'),
    centerVertically: option('centerVertically', 'verticalCentered'),
    printGridlines: option('printGridlines', 'gridLines'),
    printHeadings: option('printHeadings', 'headings'),
    orientation: property(
      '1.9',
      ({ sheet }) => (sheet.root.first('pageSetup')?.get('orientation') === 'landscape' ? 'Landscape' : 'Portrait'),
      (target, value) =>
        void setup(target).set('orientation', wordOf(value, 'orientation', ['Portrait', 'Landscape']).toLowerCase()),
    ),
    paperSize: property(
      '1.9',
      ({ sheet }) => {
        const number = sheet.root.first('pageSetup')?.number('paperSize') ?? 1;
        return Object.keys(papers).find((paper) => papers[paper] === number) ?? null;
      },
      (target, value) => void setup(target).set('paperSize', papers[wordOf(value, 'paperSize', Object.keys(papers))]),
    ),
    zoom: property('1.9', readZoom, setZoom),
    headersFooters: object('1.9', headersFooters),

    getPrintTitleRowsOrNullObject: method('1.9', (target) => titles(target, isWholeRows)),
    getPrintTitleColumnsOrNullObject: method('1.9', (target) => titles(target, isWholeColumns)),
    setPrintArea: method('1.9', (target, [area]) => {
      const { sheet } = target;
      setPrintName(
        target,
        '_xlnm.Print_Area',
        absolute(sheet, rangeArgument(target.session, sheet, area, 'printArea').area),
      );
    }),
    setPrintMargins: method('1.9', (target, [unit, margins]) => {
      const points = pointsPerUnit[wordOf(unit, 'unit', Object.keys(pointsPerUnit))] ?? 1;
      for (const [side, value] of Object.entries(objectOf(margins, 'marginOptions'))) {
        if (!(side in defaults)) throw invalidArgument(`marginOptions has no ${side}`);
        setMargin(target, side, numberOf(value, `marginOptions.${side}`, 0) * points);
      }
    }),
    setPrintTitleColumns: method('1.9', (target, [columns]) => setTitles(target, columns, isWholeColumns)),
    setPrintTitleRows: method('1.9', (target, [rows]) => setTitles(target, rows, isWholeRows)),
  },
});

function readZoom({ sheet }: SheetTarget): Json {
  const fits = sheet.root.find('sheetPr', 'pageSetUpPr')?.flag('fitToPage') ?? false;
  const element = sheet.root.first('pageSetup');
  if (!fits) return { scale: element?.number('scale') ?? 100 };
  const pages = (attribute: string): Json => {
    const count = element?.number(attribute) ?? 1;
    return count === 0 ? null : count;
  };
  return { horizontalFitToPages: pages('fitToWidth'), verticalFitToPages: pages('fitToHeight') };
}

/** One page wide and as many as it takes high is {horizontalFitToPages: 1}. */
function setZoom(target: SheetTarget, value: Json): void {
  const zoom = objectOf(value, 'zoom');
  const { scale, horizontalFitToPages: across, verticalFitToPages: down, ...others } = zoom;
  if (Object.keys(others).length > 0) throw invalidArgument(`zoom has no ${Object.keys(others).join(', ')}`);
  const fits = isGiven(across) || isGiven(down);
  if (fits && isGiven(scale)) throw invalidArgument('zoom is either a scale or a number of pages');
  const properties = target.sheet.root.ensure('sheetPr', worksheetSequence);
  properties.ensure('pageSetUpPr', ['tabColor', 'outlinePr', 'pageSetUpPr']).set('fitToPage', fits ? 1 : undefined);
  setup(target)
    .set('scale', isGiven(scale) ? wholeOf(numberOf(scale, 'zoom.scale', 10, 400), 'zoom.scale') : undefined)
    .set('fitToWidth', fits ? (isGiven(across) ? wholeOf(across, 'zoom.horizontalFitToPages', 1) : 0) : undefined)
    .set('fitToHeight', fits ? (isGiven(down) ? wholeOf(down, 'zoom.verticalFitToPages', 1) : 0) : undefined);
}

const absolute = (sheet: Sheet, area: Area): string => `${quoteSheet(sheet.name)}!${areaAddress(area, true)}`;

function setPrintName({ session, sheet }: SheetTarget, name: string, formula: string): void {
  session.workbook.names.set(name, formula, session.workbook.positionOf(sheet));
}

/** Rows and columns repeated on every page share one name: "Sheet!$A:$B,Sheet!$1:$2". */
function titleAreas({ session, sheet }: SheetTarget): Area[] {
  const found = session.workbook.names.find('_xlnm.Print_Titles', session.workbook.positionOf(sheet));
  return (found?.formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).flatMap(
    (reference) => parseReference(reference)?.area ?? [],
  );
}

function setTitles(target: SheetTarget, argument: Argument | undefined, isWhole: (area: Area) => boolean): void {
  const { area } = rangeArgument(target.session, target.sheet, argument, 'print titles');
  const whole =
    isWhole === isWholeRows
      ? { ...area, firstColumn: 0, lastColumn: 16_383 }
      : { ...area, firstRow: 0, lastRow: 1_048_575 };
  const areas = [...titleAreas(target).filter((other) => !isWhole(other)), whole];
  // Columns come first in Excel's own files.
  areas.sort((a, b) => Number(isWholeRows(a)) - Number(isWholeRows(b)));
  setPrintName(target, '_xlnm.Print_Titles', areas.map((title) => absolute(target.sheet, title)).join(','));
}

function titles(target: SheetTarget, isWhole: (area: Area) => boolean): Live | null {
  const area = titleAreas(target).find(isWhole);
  return area === undefined ? null : range(new RangeTarget(target.session, target.sheet, area));
}
