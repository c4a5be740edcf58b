/** Office.js's chart types ↔ groups of series in a chart part. */
import type { XmlElement } from '../ooxml/xml';
import { accent, type ThemeColors } from './colors';
import { isAutomatic, setAutomaticLooks } from './chartText';

interface ChartGroup {
  /** Element of the chart part. */
  readonly element: string;
  readonly barDir?: 'col' | 'bar';
  readonly grouping?: string;
  /** Whether series show markers. */
  readonly markers?: boolean;
}

export const chartTypes: Readonly<Record<string, ChartGroup>> = {
  ColumnClustered: { element: 'barChart', barDir: 'col', grouping: 'clustered' },
  ColumnStacked: { element: 'barChart', barDir: 'col', grouping: 'stacked' },
  BarClustered: { element: 'barChart', barDir: 'bar', grouping: 'clustered' },
  BarStacked: { element: 'barChart', barDir: 'bar', grouping: 'stacked' },
  Line: { element: 'lineChart', grouping: 'standard', markers: false },
  LineMarkers: { element: 'lineChart', grouping: 'standard', markers: true },
  Area: { element: 'areaChart', grouping: 'standard' },
  Pie: { element: 'pieChart' },
};

/** The type of a series, from the group it is in; "" for one that is not known here. */
export function typeOfSeries(series: XmlElement): string {
  const group = series.parent;
  const value = (local: string): string | undefined => group?.first(local)?.get('val');
  const hasMarkers = series.find('marker', 'symbol')?.get('val') !== 'none';
  return (
    Object.keys(chartTypes).find((name) => {
      const type = chartTypes[name];
      return (
        type?.element === group?.local &&
        (type?.barDir === undefined || type.barDir === (value('barDir') ?? 'col')) &&
        (type?.grouping === undefined || type.grouping === (value('grouping') ?? type.grouping)) &&
        (type?.markers === undefined || type.markers === hasMarkers)
      );
    }) ?? ''
  );
}

/** An empty group of a type, with the axes that all groups of a chart share. */
export function createGroup(plot: XmlElement, typeName: string): XmlElement {
  const type = chartTypes[typeName];
  const group = plot.create(type?.element ?? 'barChart');
  if (type?.barDir !== undefined) group.add('barDir', { val: type.barDir });
  if (type?.grouping !== undefined) group.add('grouping', { val: type.grouping });
  group.add('varyColors', { val: type?.element === 'pieChart' ? 1 : 0 });
  if (type?.element === 'barChart') {
    group.add('gapWidth', { val: 80 });
    if (type.grouping === 'stacked') group.add('overlap', { val: 100 });
  }
  if (type?.element === 'lineChart') group.add('marker', { val: 1 });
  if (type?.element !== 'pieChart') {
    group.add('axId', { val: 111111111 });
    group.add('axId', { val: 222222222 });
  }
  return group;
}

export const groupSequence = [
  'barDir',
  'grouping',
  'varyColors',
  'ser',
  'dLbls',
  'gapWidth',
  'overlap',
  'serLines',
  'dropLines',
  'hiLowLines',
  'upDownBars',
  'marker',
  'smooth',
  'axId',
  'extLst',
];
export const plotSequence = [
  'layout',
  'areaChart',
  'barChart',
  'lineChart',
  'pieChart',
  'valAx',
  'catAx',
  'dateAx',
  'serAx',
  'dTable',
  'spPr',
  'extLst',
];
export const seriesSequence = [
  'idx',
  'order',
  'tx',
  'spPr',
  'invertIfNegative',
  'marker',
  'explosion',
  'dPt',
  'dLbls',
  'trendline',
  'errBars',
  'cat',
  'val',
  'smooth',
  'shape',
  'extLst',
];

/** Puts a series into a group of the type, which is made where the chart has none; an empty group goes. */
export function moveSeries(plot: XmlElement, series: XmlElement, typeName: string, theme: ThemeColors): void {
  const type = chartTypes[typeName];
  const old = series.parent;
  const fits = (group: XmlElement): boolean =>
    group.local === type?.element &&
    (type.barDir === undefined || group.first('barDir')?.get('val') === type.barDir) &&
    (type.grouping === undefined || group.first('grouping')?.get('val') === type.grouping);
  const group = plot.children.find(fits) ?? plot.place(createGroup(plot, typeName), plotSequence);
  if (group !== old) {
    series.remove();
    const order = (element: XmlElement): number => element.first('order')?.number('val') ?? 0;
    const next = group.all('ser').find((other) => order(other) > order(series));
    if (next === undefined) group.place(series, groupSequence);
    else group.append(series, next);
    if (old !== null && old.all('ser').length === 0) old.remove();
  }
  if (isAutomatic(series.first('spPr'))) {
    const order = series.first('order')?.number('val') ?? 0;
    setAutomaticLooks(series.ensure('spPr', seriesSequence), accent(theme, order), type?.element === 'lineChart');
  }
  if (type?.element !== 'barChart') series.first('invertIfNegative')?.remove();
  if (type?.element !== 'lineChart') {
    series.first('marker')?.remove();
    series.first('smooth')?.remove();
    return;
  }
  setMarker(series, type.markers === true ? null : 'none');
  series.ensure('smooth', seriesSequence).set('val', 0);
}

/** @param symbol null for the automatic one. */
export function setMarker(series: XmlElement, symbol: string | null): void {
  series.first('marker')?.remove();
  if (symbol !== null) series.place(series.create('marker'), seriesSequence).add('symbol', { val: symbol });
}
