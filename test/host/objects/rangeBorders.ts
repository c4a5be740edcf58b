/** Excel.RangeBorder and its collection. */
import type { Area } from '../workbook/address';
import { borderStyles, borderWeights, type Border, type BorderEdge } from '../workbook/cellStyle';
import { invalidArgument } from '../protocol/errors';
import { method, objectType, property, readOnly, type Live, type LiveMaker } from '../protocol/live';
import type { Json } from '../protocol/message';
import { colorOf, wordOf } from './args';
import { commonStyle, eachStyle } from './rangeStyle';
import type { RangeTarget } from './rangeTarget';
import { requireUnprotected } from './session';

class BorderTarget {
  constructor(
    readonly range: RangeTarget,
    readonly edge: string,
  ) {}
}

const edges: Readonly<Record<string, BorderEdge>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};
const edgeNames = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

/** Which sides of which cells a named edge of a range means. */
function sidesOf({ area }: RangeTarget, edge: string): readonly (readonly [Area, BorderEdge])[] {
  switch (edge) {
    case 'EdgeTop':
      return [[{ ...area, lastRow: area.firstRow }, 'top']];
    case 'EdgeBottom':
      return [[{ ...area, firstRow: area.lastRow }, 'bottom']];
    case 'EdgeLeft':
      return [[{ ...area, lastColumn: area.firstColumn }, 'left']];
    case 'EdgeRight':
      return [[{ ...area, firstColumn: area.lastColumn }, 'right']];
    case 'InsideVertical':
      return area.firstColumn === area.lastColumn
        ? []
        : [
            [{ ...area, lastColumn: area.lastColumn - 1 }, 'right'],
            [{ ...area, firstColumn: area.firstColumn + 1 }, 'left'],
          ];
    case 'InsideHorizontal':
      return area.firstRow === area.lastRow
        ? []
        : [
            [{ ...area, lastRow: area.lastRow - 1 }, 'bottom'],
            [{ ...area, firstRow: area.firstRow + 1 }, 'top'],
          ];
    default:
      throw invalidArgument(`borders ${edge} are not known here`);
  }
}

const readBorder = ({ range, edge }: BorderTarget, get: (border: Border | null) => Json): Json => {
  const side = sidesOf(range, edge)[0];
  return side === undefined ? get(null) : commonStyle(range.at(side[0]), ({ borders }) => get(borders[side[1]]));
};

function changeBorder({ range, edge }: BorderTarget, change: (border: Border) => Border | null): void {
  requireUnprotected(range.sheet);
  const { styles } = range.session.workbook;
  for (const [area, side] of sidesOf(range, edge)) {
    eachStyle(range.at(area), (style) => {
      const border = styles.style(style).borders[side] ?? { style: 'Continuous', weight: 'Thin', color: '#000000' };
      return styles.change(style, { borders: { [side]: change(border) } });
    });
  }
}

const rangeBorder: LiveMaker<BorderTarget> = objectType({
  name: 'Excel.RangeBorder',
  identity: ({ edge }) => ({ SideIndex: edge }),
  members: {
    color: property(
      '1.1',
      (target) => readBorder(target, (border) => border?.color ?? '#000000'),
      (target, value) => changeBorder(target, (border) => ({ ...border, color: colorOf(value, 'border.color') })),
    ),
    sideIndex: readOnly('1.1', ({ edge }) => edge),
    style: property(
      '1.1',
      (target) => readBorder(target, (border) => border?.style ?? 'None'),
      (target, value) => {
        const style = wordOf(value, 'border.style', borderStyles);
        changeBorder(target, (border) => (style === 'None' ? null : { ...border, style }));
      },
    ),
    weight: property(
      '1.1',
      (target) => readBorder(target, (border) => border?.weight ?? 'Thin'),
      (target, value) => {
        const weight = wordOf(value, 'border.weight', borderWeights);
        changeBorder(target, (border) => ({ ...border, weight }));
      },
    ),
  },
});

const borderAt = (range: RangeTarget, edge: Json): Live =>
  rangeBorder(new BorderTarget(range, wordOf(edge, 'the edge', edgeNames)));

export const rangeBorders: LiveMaker<RangeTarget> = objectType({
  name: 'Excel.RangeBorderCollection',
  collection: {
    items: (range) => Object.keys(edges).map((edge) => borderAt(range, edge)),
    item: borderAt,
  },
  members: {
    count: readOnly('1.1', () => Object.keys(edges).length),
    getItem: method('1.1', (range, [edge]) => borderAt(range, edge as Json)),
  },
});
