/** Excel.Chart and its collection. */
import { addChart, chartsOf, nameElement, removeChart, type ChartPlace } from '../workbook/charts';
import { boxOf, coverCells, setBox, type Box } from '../workbook/chartPlace';
import { moveSeries, typeOfSeries } from '../workbook/chartTypes';
import { HostError, invalidArgument } from '../protocol/errors';
import {
  method,
  object,
  objectType,
  property,
  readOnly,
  type Argument,
  type Live,
  type LiveMaker,
  type PropertyMember,
} from '../protocol/live';
import type { Json } from '../protocol/message';
import { isGiven, numberOf, targetOf, textOf, wholeOf, wordOf } from './args';
import { chartAxes, chartLegend, chartTitle } from './chartParts';
import { chartSeries, knownType, seriesElements } from './chartSeries';
import { rangeArgument, RangeTarget } from './rangeTarget';
import { requireUnprotected, type Session } from './session';
import { worksheet } from './links';
import type { SheetTarget } from './worksheet';

export class ChartTarget {
  constructor(
    readonly session: Session,
    readonly place: ChartPlace,
  ) {}

  get name(): string {
    return nameElement(this.place)?.get('name') ?? '';
  }

  get id(): string {
    return `{00000000-0002-0000-0000-${(nameElement(this.place)?.number('id') ?? 0).toString(16).padStart(12, '0').toUpperCase()}}`;
  }
}

const side = (key: keyof Box): PropertyMember<ChartTarget> =>
  property(
    '1.1',
    ({ place }) => boxOf(place)[key],
    ({ place }, value) => {
      requireUnprotected(place.sheet);
      setBox(place, { ...boxOf(place), [key]: numberOf(value, key, 0) });
    },
  );

const chart: LiveMaker<ChartTarget> = objectType({
  name: 'Excel.Chart',
  identity: ({ id }) => ({ Id: id }),
  members: {
    chartType: property(
      '1.7',
      (target) => {
        const [first] = seriesElements(target);
        return first === undefined ? '' : typeOfSeries(first);
      },
      (target, value) => {
        const type = knownType(value);
        for (const element of seriesElements(target)) {
          const plot = element.parent?.parent;
          if (plot) moveSeries(plot, element, type, target.session.workbook.styles.theme);
        }
      },
    ),
    height: side('height'),
    id: readOnly('1.7', ({ id }) => id),
    left: side('left'),
    name: property(
      '1.1',
      ({ name }) => name,
      (target, value) => {
        requireUnprotected(target.place.sheet);
        nameElement(target.place)?.set('name', textOf(value, 'name'));
      },
    ),
    top: side('top'),
    width: side('width'),

    axes: object('1.1', (target) => chartAxes(target)),
    legend: object('1.1', (target) => chartLegend(target)),
    series: object('1.1', (target) => chartSeries(target)),
    title: object('1.1', (target) => chartTitle(target)),
    worksheet: object('1.2', ({ session, place }) => worksheet({ session, sheet: place.sheet })),

    delete: method('1.1', ({ session, place }) => {
      requireUnprotected(place.sheet);
      removeChart(session.workbook, place);
    }),
    setPosition: method('1.1', ({ session, place }, [start, end]) => {
      requireUnprotected(place.sheet);
      const first = rangeArgument(session, place.sheet, start, 'startCell').area;
      const last = isGiven(end) ? rangeArgument(session, place.sheet, end, 'endCell').area : null;
      if (last === null) {
        const { width, height } = boxOf(place);
        coverCells(place, first);
        const { left, top } = boxOf(place);
        setBox(place, { left, top, width, height });
      } else coverCells(place, { ...first, lastRow: last.lastRow, lastColumn: last.lastColumn });
    }),
  },
});

const items = ({ session, sheet }: SheetTarget): Live[] =>
  chartsOf(session.workbook, sheet).map((place) => chart(new ChartTarget(session, place)));

function item({ session, sheet }: SheetTarget, key: Argument | undefined): Live | null {
  const wanted = textOf(key, 'the name of a chart').toLowerCase();
  const found = chartsOf(session.workbook, sheet)
    .map((place) => new ChartTarget(session, place))
    .find(({ name, id }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted);
  return found === undefined ? null : chart(found);
}

export const charts: LiveMaker<SheetTarget> = objectType({
  name: 'Excel.ChartCollection',
  collection: { items, item: (target, key: Json) => item(target, key) },
  members: {
    count: readOnly('1.1', (target) => items(target).length),
    add: method('1.1', (target, [type, source, seriesBy]) => {
      requireUnprotected(target.sheet);
      const { sheet, area } = targetOf(source, RangeTarget, 'sourceData');
      const by = isGiven(seriesBy) ? wordOf(seriesBy, 'seriesBy', ['Auto', 'Columns', 'Rows']) : 'Auto';
      const place = addChart(target.session.workbook, target.sheet, knownType(type as Json), sheet, area, by);
      // Excel's own size, beside nothing in particular.
      setBox(place, { left: 150, top: 100, width: 360, height: 216 });
      return chart(new ChartTarget(target.session, place));
    }),
    getCount: method('1.4', (target) => items(target).length),
    getItem: method('1.1', (target, [key]) => {
      const found = item(target, key);
      if (found === null) throw new HostError('ItemNotFound', `there is no chart ${String(key)}`);
      return found;
    }),
    getItemAt: method('1.1', (target, [index]) => {
      const found = items(target)[wholeOf(index, 'index', 0)];
      if (found === undefined) throw invalidArgument(`there is no chart ${String(index)}`);
      return found;
    }),
    getItemOrNullObject: method('1.4', (target, [key]) => item(target, key)),
  },
});
