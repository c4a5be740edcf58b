/** The parts of Excel.Chart that can be set: title, legend, axes. */
import type { XmlElement } from '../ooxml/xml';
import { setTitleText, titleText } from '../workbook/chartText';
import { method, object, objectType, property, type LiveMaker } from '../protocol/live';
import type { Json } from '../protocol/message';
import { flagOf, numberOf, textOf, wordOf } from './args';
import type { ChartTarget } from './charts';

const chartSequence = [
  'title',
  'autoTitleDeleted',
  'pivotFmts',
  'view3D',
  'floor',
  'sideWall',
  'backWall',
  'plotArea',
  'legend',
  'plotVisOnly',
  'dispBlanksAs',
  'extLst',
];
const axisSequence = [
  'axId',
  'scaling',
  'delete',
  'axPos',
  'majorGridlines',
  'minorGridlines',
  'title',
  'numFmt',
  'majorTickMark',
  'minorTickMark',
  'tickLblPos',
  'spPr',
  'txPr',
  'crossAx',
  'crosses',
  'crossesAt',
  'crossBetween',
  'auto',
  'lblAlgn',
  'lblOffset',
  'noMultiLvlLbl',
  'majorUnit',
  'minorUnit',
  'dispUnits',
  'extLst',
];

const chartElement = ({ place }: ChartTarget): XmlElement => place.root.ensure('chart', ['chart']);

export const chartTitle: LiveMaker<ChartTarget> = objectType({
  name: 'Excel.ChartTitle',
  members: {
    text: property(
      '1.1',
      (target) => titleText(chartElement(target).first('title')) ?? '',
      (target, value) => showTitle(target, textOf(value, 'title.text')),
    ),
    visible: property(
      '1.1',
      (target) => chartElement(target).first('title') !== undefined,
      (target, value) => {
        if (flagOf(value, 'title.visible'))
          showTitle(target, titleText(chartElement(target).first('title')) ?? 'Chart Title');
        else {
          chartElement(target).first('title')?.remove();
          chartElement(target).ensure('autoTitleDeleted', chartSequence).set('val', 1);
        }
      },
    ),
    overlay: property(
      '1.1',
      (target) => chartElement(target).find('title', 'overlay')?.flag('val') ?? false,
      (target, value) =>
        void chartElement(target)
          .find('title', 'overlay')
          ?.set('val', flagOf(value, 'title.overlay') ? 1 : 0),
    ),
  },
});

function showTitle(target: ChartTarget, text: string): void {
  const chart = chartElement(target);
  setTitleText(chart.ensure('title', chartSequence), text);
  chart.ensure('autoTitleDeleted', chartSequence).set('val', 0);
}

const legendPlaces: Readonly<Record<string, string>> = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' };

export const chartLegend: LiveMaker<ChartTarget> = objectType({
  name: 'Excel.ChartLegend',
  members: {
    overlay: property(
      '1.1',
      (target) => chartElement(target).find('legend', 'overlay')?.flag('val') ?? false,
      (target, value) =>
        void legend(target)
          .ensure('overlay', legendSequence)
          .set('val', flagOf(value, 'legend.overlay') ? 1 : 0),
    ),
    position: property(
      '1.1',
      (target) => {
        const place = chartElement(target).find('legend', 'legendPos')?.get('val') ?? 'r';
        return Object.keys(legendPlaces).find((key) => legendPlaces[key] === place) ?? 'Right';
      },
      (target, value) => {
        const place = legendPlaces[wordOf(value, 'legend.position', Object.keys(legendPlaces))];
        legend(target).ensure('legendPos', legendSequence).set('val', place);
      },
    ),
    visible: property(
      '1.1',
      (target) => chartElement(target).first('legend') !== undefined,
      (target, value) => {
        if (flagOf(value, 'legend.visible')) legend(target);
        else chartElement(target).first('legend')?.remove();
      },
    ),
  },
});

const legendSequence = ['legendPos', 'legendEntry', 'layout', 'overlay', 'spPr', 'txPr', 'extLst'];

function legend(target: ChartTarget): XmlElement {
  const chart = chartElement(target);
  const existing = chart.first('legend');
  if (existing !== undefined) return existing;
  const added = chart.ensure('legend', chartSequence);
  added.add('legendPos', { val: 'r' });
  added.add('overlay', { val: 0 });
  return added;
}

class AxisTarget {
  constructor(
    readonly chart: ChartTarget,
    private readonly local: 'valAx' | 'catAx',
  ) {}

  get element(): XmlElement {
    return chartElement(this.chart).ensure('plotArea', chartSequence).ensure(this.local, []);
  }
}

const number = (value: number | undefined): Json => value ?? '';

/** Least and greatest value of the scale; "" for the automatic one. */
const bound = (local: 'min' | 'max') =>
  property<AxisTarget>(
    '1.1',
    ({ element }) => number(element.find('scaling', local)?.number('val')),
    ({ element }, value) => {
      const scaling = element.ensure('scaling', axisSequence);
      scaling.first(local)?.remove();
      const sequence = ['logBase', 'orientation', 'max', 'min', 'extLst'];
      if (value !== '') scaling.place(scaling.create(local, { val: numberOf(value, `axis.${local}imum`) }), sequence);
    },
  );

const axisTitle: LiveMaker<AxisTarget> = objectType({
  name: 'Excel.ChartAxisTitle',
  members: {
    text: property(
      '1.1',
      ({ element }) => titleText(element.first('title')) ?? '',
      ({ element }, value) => setTitleText(element.ensure('title', axisSequence), textOf(value, 'axis.title.text'), 10),
    ),
    visible: property(
      '1.1',
      ({ element }) => element.first('title') !== undefined,
      ({ element }, value) => {
        if (!flagOf(value, 'axis.title.visible')) element.first('title')?.remove();
        else if (element.first('title') === undefined)
          setTitleText(element.ensure('title', axisSequence), 'Axis Title', 10);
      },
    ),
  },
});

const gridlines: LiveMaker<AxisTarget> = objectType({
  name: 'Excel.ChartGridlines',
  members: {
    visible: property(
      '1.1',
      ({ element }) => element.first('majorGridlines') !== undefined,
      ({ element }, value) => {
        if (flagOf(value, 'majorGridlines.visible')) element.ensure('majorGridlines', axisSequence);
        else element.first('majorGridlines')?.remove();
      },
    ),
  },
});

const axis: LiveMaker<AxisTarget> = objectType({
  name: 'Excel.ChartAxis',
  members: {
    maximum: bound('max'),
    minimum: bound('min'),
    majorUnit: property(
      '1.1',
      ({ element }) => number(element.first('majorUnit')?.number('val')),
      ({ element }, value) => {
        element.first('majorUnit')?.remove();
        if (value === '') return;
        element.place(element.create('majorUnit', { val: numberOf(value, 'axis.majorUnit', 0) }), axisSequence);
      },
    ),
    numberFormat: property(
      '1.8',
      ({ element }) => element.first('numFmt')?.get('formatCode') ?? 'General',
      ({ element }, value) =>
        void element
          .ensure('numFmt', axisSequence)
          .set('formatCode', textOf(value, 'axis.numberFormat'))
          .set('sourceLinked', 0),
    ),
    visible: property(
      '1.7',
      ({ element }) => !(element.first('delete')?.flag('val') ?? false),
      ({ element }, value) =>
        void element.ensure('delete', axisSequence).set('val', flagOf(value, 'axis.visible') ? 0 : 1),
    ),
    majorGridlines: object('1.1', (target) => gridlines(target)),
    title: object('1.1', (target) => axisTitle(target)),
  },
});

export const chartAxes: LiveMaker<ChartTarget> = objectType({
  name: 'Excel.ChartAxes',
  members: {
    categoryAxis: object('1.1', (target) => axis(new AxisTarget(target, 'catAx'))),
    valueAxis: object('1.1', (target) => axis(new AxisTarget(target, 'valAx'))),
    getItem: method('1.7', (target, [type]) =>
      axis(new AxisTarget(target, wordOf(type, 'type', ['Value', 'Category']) === 'Value' ? 'valAx' : 'catAx')),
    ),
  },
});
