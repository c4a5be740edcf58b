/** Excel.ChartSeries and its collection. */
import type { XmlElement } from '../ooxml/xml';
import { colorIn, lineOf, setFill, setLineColor, setLineDash } from '../workbook/chartText';
import { chartTypes, groupSequence, moveSeries, seriesSequence, setMarker, typeOfSeries } from '../workbook/chartTypes';
import { plainValue } from '../workbook/scalar';
import { HostError, invalidArgument } from '../protocol/errors';
import { method, object, objectType, property, readOnly, type Live, type LiveMaker } from '../protocol/live';
import type { Json } from '../protocol/message';
import { colorOf, flagOf, numberOf, textOf, wholeOf, wordOf } from './args';
import type { ChartTarget } from './charts';

class SeriesTarget {
  constructor(
    readonly chart: ChartTarget,
    readonly element: XmlElement,
  ) {}

  get shape(): XmlElement {
    return this.element.ensure('spPr', seriesSequence);
  }
}

const fill: LiveMaker<SeriesTarget> = objectType({
  name: 'Excel.ChartFill',
  members: {
    clear: method('1.1', ({ shape }) => setFill(shape, null)),
    getSolidColor: method('1.16', ({ element }) => colorIn(element.first('spPr'))),
    setSolidColor: method('1.1', ({ shape }, [color]) => setFill(shape, colorOf(textOf(color, 'color'), 'color'))),
  },
});

const dashes: Readonly<Record<string, string>> = {
  Continuous: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'lgDashDotDot',
  Dot: 'sysDot',
  RoundDot: 'sysDot',
};

const line: LiveMaker<SeriesTarget> = objectType({
  name: 'Excel.ChartLineFormat',
  members: {
    color: property(
      '1.1',
      ({ element }) => colorIn(element.find('spPr', 'ln')),
      ({ shape }, value) => setLineColor(lineOf(shape), colorOf(value, 'line.color')),
    ),
    lineStyle: property(
      '1.7',
      ({ element }) => {
        const dash = element.find('spPr', 'ln', 'prstDash')?.get('val') ?? 'solid';
        return Object.keys(dashes).find((key) => dashes[key] === dash) ?? 'Continuous';
      },
      ({ shape }, value) =>
        setLineDash(lineOf(shape), dashes[wordOf(value, 'line.lineStyle', Object.keys(dashes))] ?? 'solid'),
    ),
    weight: property(
      '1.7',
      ({ element }) => (element.find('spPr', 'ln')?.number('w') ?? 9525) / 12_700,
      ({ shape }, value) => void lineOf(shape).set('w', Math.round(numberOf(value, 'line.weight', 0, 1584) * 12_700)),
    ),
    clear: method('1.1', ({ shape }) => setLineColor(lineOf(shape), null)),
  },
});

const format: LiveMaker<SeriesTarget> = objectType({
  name: 'Excel.ChartSeriesFormat',
  members: { fill: object('1.1', (target) => fill(target)), line: object('1.1', (target) => line(target)) },
});

const markers: Readonly<Record<string, string | null>> = {
  Automatic: null,
  None: 'none',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
  X: 'x',
  Star: 'star',
  Dot: 'dot',
  Dash: 'dash',
  Circle: 'circle',
  Plus: 'plus',
};

const series: LiveMaker<SeriesTarget> = objectType({
  name: 'Excel.ChartSeries',
  members: {
    chartType: property(
      '1.7',
      ({ element }) => typeOfSeries(element),
      ({ chart, element }, value) => {
        const plot = element.parent?.parent;
        if (plot) moveSeries(plot, element, knownType(value), chart.session.workbook.styles.theme);
      },
    ),
    gapWidth: property(
      '1.7',
      ({ element }) => element.parent?.first('gapWidth')?.number('val') ?? 150,
      ({ element }, value) => {
        if (element.parent?.local !== 'barChart')
          throw new HostError('InvalidOperation', 'only bars and columns have a gap');
        element.parent.ensure('gapWidth', groupSequence).set('val', numberOf(value, 'gapWidth', 0, 500));
      },
    ),
    hasDataLabels: property(
      '1.7',
      ({ element }) => element.find('dLbls', 'showVal')?.flag('val') ?? false,
      ({ element }, value) => setLabels(element, flagOf(value, 'hasDataLabels')),
    ),
    markerStyle: property(
      '1.7',
      ({ element }) => {
        const symbol = element.find('marker', 'symbol')?.get('val') ?? null;
        return Object.keys(markers).find((key) => markers[key] === symbol) ?? 'Automatic';
      },
      ({ element }, value) => {
        if (element.parent?.local !== 'lineChart') throw new HostError('InvalidOperation', 'only lines have markers');
        setMarker(element, markers[wordOf(value, 'markerStyle', Object.keys(markers))] ?? null);
      },
    ),
    name: property(
      '1.1',
      (target) => nameOf(target),
      ({ element }, value) => {
        element.first('tx')?.remove();
        element.place(element.create('tx'), seriesSequence).add('v', {}, textOf(value, 'name'));
      },
    ),
    smooth: property(
      '1.7',
      ({ element }) => element.first('smooth')?.flag('val') ?? false,
      ({ element }, value) => {
        if (element.parent?.local !== 'lineChart') throw new HostError('InvalidOperation', 'only lines can be smooth');
        element.ensure('smooth', seriesSequence).set('val', flagOf(value, 'smooth') ? 1 : 0);
      },
    ),
    format: object('1.1', (target) => format(target)),
    delete: method('1.7', ({ element }) => {
      const group = element.parent;
      element.remove();
      if (group?.all('ser').length === 0) group.remove();
    }),
  },
});

export const knownType = (value: Json): string => {
  const type = textOf(value, 'the chart type');
  if (type in chartTypes) return type;
  throw new HostError('NotImplemented', `charts of type ${type} are not known here`);
};

/** All series of a chart in their order, whatever group they are in. */
export const seriesElements = ({ place }: ChartTarget): XmlElement[] =>
  (place.root.find('chart', 'plotArea')?.descendants('ser') ?? []).sort(
    (a, b) => (a.first('order')?.number('val') ?? 0) - (b.first('order')?.number('val') ?? 0),
  );

export function nameOf({ chart, element }: { readonly chart: ChartTarget; readonly element: XmlElement }): string {
  const tx = element.first('tx');
  const source = chart.session.workbook.areaOf(tx?.find('strRef', 'f')?.text ?? '');
  if (source === null) return tx?.first('v')?.text ?? tx?.descendants('v')[0]?.text ?? '';
  return String(plainValue(chart.session.workbook.value(source.sheet, source.area.firstRow, source.area.firstColumn)));
}

function setLabels(element: XmlElement, shown: boolean): void {
  element.first('dLbls')?.remove();
  if (!shown) return;
  const labels = element.place(element.create('dLbls'), seriesSequence);
  const parts = { showLegendKey: 0, showVal: 1, showCatName: 0, showSerName: 0, showPercent: 0, showBubbleSize: 0 };
  for (const [local, val] of Object.entries(parts)) labels.add(local, { val });
}

const items = (target: ChartTarget): Live[] =>
  seriesElements(target).map((element) => series(new SeriesTarget(target, element)));

export const chartSeries: LiveMaker<ChartTarget> = objectType({
  name: 'Excel.ChartSeriesCollection',
  collection: { items, item: () => null },
  members: {
    count: readOnly('1.1', (target) => items(target).length),
    getCount: method('1.4', (target) => items(target).length),
    getItemAt: method('1.1', (target, [index]) => {
      const found = items(target)[wholeOf(index, 'index', 0)];
      if (found === undefined) throw invalidArgument(`there is no series ${String(index)}`);
      return found;
    }),
  },
});
