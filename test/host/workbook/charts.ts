/** Charts of a sheet: found in its drawing, added and taken away with their parts. */
import { XmlElement } from '../ooxml/xml';
import { relationshipPrefix } from '../ooxml/relationshipPrefix';
import { areaAddress, cellCount, columnCount, quoteSheet, type Area } from './address';
import { readSource } from './chartSource';
import { createGroup, groupSequence, moveSeries, plotSequence } from './chartTypes';
import { CellError } from './scalar';
import type { Sheet } from './sheet';
import { worksheetSequence } from './worksheetSequence';
import type { Workbook } from './workbook';

const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006';
const relationshipNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A chart with its anchor in the drawing. */
export interface ChartPlace {
  readonly sheet: Sheet;
  readonly drawing: string;
  readonly part: string;
  readonly relationship: string;
  /** <xdr:twoCellAnchor> or another anchor. */
  readonly anchor: XmlElement;
  /** <c:chartSpace>. */
  readonly root: XmlElement;
}

export function chartsOf({ container }: Workbook, sheet: Sheet): ChartPlace[] {
  const drawing = drawingOf(container, sheet);
  if (drawing === null) return [];
  const related = container.relationships(drawing);
  return container.xml(drawing).children.flatMap((anchor) => {
    const id = [...(anchor.descendants('chart')[0]?.attributes ?? [])].find(([name]) => /:id$/.test(name))?.[1];
    const relationship = related.find((candidate) => candidate.id === id && candidate.kind === 'chart');
    if (relationship === undefined || !container.has(relationship.target)) return [];
    const { id: found, target: part } = relationship;
    return [{ sheet, drawing, part, relationship: found, anchor, root: container.xml(part) }];
  });
}

/** The element with the chart's name. */
export const nameElement = ({ anchor }: ChartPlace): XmlElement | undefined => anchor.descendants('cNvPr')[0];

/** Adds a chart of a range. */
export function addChart(
  workbook: Workbook,
  sheet: Sheet,
  type: string,
  from: Sheet,
  area: Area,
  seriesBy: string,
): ChartPlace {
  const { container } = workbook;
  const drawing = drawingOf(container, sheet) ?? createDrawing(workbook, sheet);
  const part = container.freePart('xl/charts/chart', '.xml');
  container.addPart(part, chartText(type), chartType);
  const root = container.xml(part);
  fillSeries(workbook, root, type, from, area, seriesBy);
  const relationship = container.relate(drawing, 'chart', part);
  const anchors = container.xml(drawing);
  const ids = anchors.descendants('cNvPr').map((element) => element.number('id') ?? 0);
  const taken = new Set(chartsOf(workbook, sheet).map((chart) => nameElement(chart)?.get('name')));
  let number = 1;
  while (taken.has(`Chart ${number}`)) number += 1;
  const anchor = anchors.add('twoCellAnchor');
  for (const corner of ['from', 'to'] as const) {
    const place = anchor.add(corner);
    for (const local of ['col', 'colOff', 'row', 'rowOff']) place.add(local, {}, '0');
  }
  const frame = anchor.add('graphicFrame', { macro: '' });
  const properties = frame.add('nvGraphicFramePr');
  properties.add('cNvPr', { id: Math.max(1, ...ids) + 1, name: `Chart ${number}` });
  properties.add('cNvGraphicFramePr');
  const transform = frame.add('xfrm');
  transform.append(named('a:off', 'main', { x: 0, y: 0 }));
  transform.append(named('a:ext', 'main', { cx: 0, cy: 0 }));
  const graphic = frame.append(named('a:graphic', 'main', {}));
  const data = graphic.add('graphicData', { uri: `${drawingNamespace}/chart` });
  data.append(named('c:chart', 'chart', { 'xmlns:r': relationshipNamespace, 'r:id': relationship }));
  anchor.add('clientData');
  return { sheet, drawing, part, relationship, anchor, root };
}

/** An element with a prefix of its own; create() takes that of the element it is called on. */
function named(
  name: string,
  language: 'main' | 'chart',
  attributes: Readonly<Record<string, string | number>>,
): XmlElement {
  const element = new XmlElement(name, `${drawingNamespace}/${language}`);
  for (const [attribute, value] of Object.entries(attributes)) element.set(attribute, value);
  return element;
}

/** Takes the chart away with its parts; an empty drawing stays out of the sheet as well. */
export function removeChart({ container }: Workbook, { sheet, drawing, part, relationship, anchor }: ChartPlace): void {
  anchor.remove();
  container.unrelate(drawing, relationship);
  for (const { target } of container.relationships(part)) if (container.has(target)) container.removePart(target);
  container.removePart(part);
  if (container.xml(drawing).children.length > 0) return;
  const link = container.relationships(sheet.part).find(({ target }) => target === drawing);
  if (link !== undefined) container.unrelate(sheet.part, link.id);
  sheet.root.first('drawing')?.remove();
  container.removePart(drawing);
}

/** Values that a chart shows before anything is computed, brought up to date where a chart has them. */
export function refreshCaches(workbook: Workbook, places: Iterable<ChartPlace>): void {
  for (const { root } of places) {
    for (const reference of [...root.descendants('strRef'), ...root.descendants('numRef')])
      fillCache(workbook, reference);
  }
}

/** The part with a sheet's drawing; null where it has none. */
export function drawingOf(container: Workbook['container'], sheet: Sheet): string | null {
  const drawing = container.relationships(sheet.part).find(({ kind }) => kind === 'drawing')?.target;
  return drawing !== undefined && container.has(drawing) ? drawing : null;
}

function createDrawing({ container }: Workbook, sheet: Sheet): string {
  const part = container.freePart('xl/drawings/drawing', '.xml');
  const namespaces = `xmlns:xdr="${drawingNamespace}/spreadsheetDrawing" xmlns:a="${drawingNamespace}/main"`;
  container.addPart(part, `${declaration}<xdr:wsDr ${namespaces}/>`, drawingType);
  const id = container.relate(sheet.part, 'drawing', part);
  const prefix = relationshipPrefix(sheet.root);
  sheet.root.place(sheet.root.create('drawing', { [`${prefix}:id`]: id }), worksheetSequence);
  return part;
}

function chartText(type: string): string {
  const axis = (local: string, id: number, crosses: number, place: string, more: string): string =>
    `<c:${local}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${place}"/>` +
    `${more}<c:crossAx val="${crosses}"/><c:crosses val="autoZero"/>` +
    `${local === 'valAx' ? '<c:crossBetween val="between"/>' : ''}</c:${local}>`;
  const horizontal = type.startsWith('Bar');
  const line = '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>';
  const labels = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
  const axes =
    type === 'Pie'
      ? ''
      : axis(
          'catAx',
          111111111,
          222222222,
          horizontal ? 'l' : 'b',
          `<c:numFmt formatCode="General" sourceLinked="1"/>${labels}`,
        ) +
        axis(
          'valAx',
          222222222,
          111111111,
          horizontal ? 'b' : 'l',
          `<c:majorGridlines>${line}</c:majorGridlines><c:numFmt formatCode="General" sourceLinked="1"/>${labels}`,
        );
  return (
    `${declaration}<c:chartSpace xmlns:c="${drawingNamespace}/chart" xmlns:a="${drawingNamespace}/main" xmlns:r="${relationshipNamespace}">` +
    `<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${axes}</c:plotArea>` +
    '<c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr><a:endParaRPr lang="th-TH"/></a:p></c:txPr></c:chartSpace>'
  );
}

function fillSeries(
  workbook: Workbook,
  root: XmlElement,
  type: string,
  sheet: Sheet,
  area: Area,
  seriesBy: string,
): void {
  const plot = root.find('chart', 'plotArea');
  if (plot === undefined) return;
  const source = readSource(area, seriesBy, (row, column) => workbook.value(sheet, row, column));
  const group = plot.place(createGroup(plot, type), plotSequence);
  const address = (cells: Area): string => `${quoteSheet(sheet.name)}!${areaAddress(cells, true)}`;
  source.series.forEach(({ name, values }, index) => {
    const series = group.place(group.create('ser'), groupSequence);
    series.add('idx', { val: index });
    series.add('order', { val: index });
    if (name !== null) series.add('tx').add('strRef').add('f', {}, address(name));
    if (group.local === 'barChart') series.add('invertIfNegative', { val: 0 });
    if (source.categories !== null) series.add('cat').add('strRef').add('f', {}, address(source.categories));
    series.add('val').add('numRef').add('f', {}, address(values));
    moveSeries(plot, series, type, workbook.styles.theme);
    for (const reference of [...series.descendants('strRef'), ...series.descendants('numRef')]) {
      fillCache(workbook, reference, true);
    }
  });
}

function fillCache(workbook: Workbook, reference: XmlElement, isNew = false): void {
  const target = workbook.areaOf(reference.first('f')?.text ?? '');
  if (target === null) return;
  const isText = reference.local === 'strRef';
  const { sheet, area } = target;
  const points = cachePoints(workbook, sheet, area, isText);
  const old = reference.first(isText ? 'strCache' : 'numCache');
  const shown = (old?.all('pt') ?? []).map((point) => `${point.get('idx') ?? ''} ${point.first('v')?.text ?? ''}`);
  // Another program's chart stays as written where it shows the same values, or never held any.
  if (shown.length === 0 ? !isNew : shown.join('\n') === points.map(({ index, text }) => `${index} ${text}`).join('\n'))
    return;
  old?.remove();
  const cache = reference.append(reference.create(isText ? 'strCache' : 'numCache'), reference.first('extLst'));
  if (!isText) cache.add('formatCode', {}, workbook.style(sheet, area.firstRow, area.firstColumn).numberFormat);
  cache.add('ptCount', { val: cellCount(area) });
  for (const { index, text } of points) cache.add('pt', { idx: index }).add('v', {}, text);
}

function cachePoints(workbook: Workbook, sheet: Sheet, area: Area, isText: boolean): { index: number; text: string }[] {
  const points: { index: number; text: string }[] = [];
  for (let row = area.firstRow; row <= Math.min(area.lastRow, area.firstRow + 10_000); row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const value = workbook.value(sheet, row, column);
      if (value === null || value instanceof CellError || (!isText && typeof value !== 'number')) continue;
      const index = (row - area.firstRow) * columnCount(area) + column - area.firstColumn;
      points.push({ index, text: isText ? workbook.text(sheet, row, column) : String(value) });
    }
  }
  return points;
}
