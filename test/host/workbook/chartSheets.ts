/** Sheets that hold a chart and no cells. Office.js does not list them; they can be the active sheet all the same. */
import { relationshipPrefix } from '../ooxml/relationshipPrefix';
import type { XmlElement } from '../ooxml/xml';
import type { SheetList } from './sheetList';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const drawingType = 'application/vnd.openxmlformats-officedocument';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface ChartSheet {
  /** The <sheet> element of the workbook part. */
  readonly entry: XmlElement;
  readonly part: string;
  /** <chartsheet>, or the root of a dialog or macro sheet. */
  readonly root: XmlElement;
}

export function chartSheetsOf({ container, part, root, sheets }: SheetList): ChartSheet[] {
  const related = container.relationships(part);
  return (root.first('sheets')?.children ?? []).flatMap((entry) => {
    if (sheets.some((sheet) => sheet.entry === entry)) return [];
    const target = related.find(({ id }) => [...entry.attributes.values()].includes(id))?.target;
    return target === undefined || !container.has(target) ? [] : [{ entry, part: target, root: container.xml(target) }];
  });
}

/** Adds an empty one at the end, as the user's F11 on an empty cell does. */
export function addChartSheet({ container, part, root }: SheetList): ChartSheet {
  const chart = container.freePart('xl/charts/chart', '.xml');
  container.addPart(chart, chartText, `${drawingType}.drawingml.chart+xml`);
  const drawn = container.freePart('xl/drawings/drawing', '.xml');
  container.addPart(drawn, drawingText(container.relate(drawn, 'chart', chart)), `${drawingType}.drawing+xml`);
  const sheet = container.freePart('xl/chartsheets/sheet', '.xml');
  container.addPart(sheet, sheetText(container.relate(sheet, 'drawing', drawn)), `${spreadsheetType}.chartsheet+xml`);
  const parent = root.first('sheets') ?? root.add('sheets');
  const names = new Set(parent.children.map((entry) => entry.get('name')?.toLowerCase()));
  let number = 1;
  while (names.has(`chart${number}`)) number += 1;
  const entry = parent.add('sheet', {
    name: `Chart${number}`,
    sheetId: Math.max(0, ...parent.children.map((other) => other.number('sheetId') ?? 0)) + 1,
    [`${relationshipPrefix(root)}:id`]: container.relate(part, 'chartsheet', sheet),
  });
  return { entry, part: sheet, root: container.xml(sheet) };
}

const sheetText = (id: string): string =>
  `${declaration}<chartsheet xmlns="${spreadsheet}" xmlns:r="${relationships}">` +
  `<sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="${id}"/></chartsheet>`;

const drawingText = (id: string): string =>
  `${declaration}<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main"><xdr:absoluteAnchor>` +
  '<xdr:pos x="0" y="0"/><xdr:ext cx="9312088" cy="6084277"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
  '<xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/>' +
  `<a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" ` +
  `xmlns:r="${relationships}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>` +
  '</xdr:absoluteAnchor></xdr:wsDr>';

const chartText =
  `${declaration}<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main" xmlns:r="${relationships}">` +
  '<c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>' +
  '<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/>' +
  '<c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>' +
  '</c:plotArea></c:chart></c:chartSpace>';
