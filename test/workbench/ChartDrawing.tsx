/** A chart of columns and lines, plainly drawn: enough to see what Excel will draw from the same cells. */
import { Fragment } from 'react';
import type { ChartView } from './sheetView';

const room = { top: 40, right: 16, bottom: 64, left: 40 };
const palette = ['#4472c4', '#ed7d31', '#70ad47', '#ffc000', '#5b9bd5', '#a5a5a5'];

export function ChartDrawing({ chart, offset }: { readonly chart: ChartView; readonly offset: number }) {
  const { left, top, width, height } = chart.place;
  const values = chart.series.flatMap((series) => series.values.filter((value) => value !== null));
  const low = chart.minimum ?? Math.min(0, ...values);
  const high = chart.maximum ?? Math.max(1, ...values);
  const plotWidth = Math.max(1, width - room.left - room.right);
  const plotHeight = Math.max(1, height - room.top - room.bottom);
  const step = plotWidth / Math.max(1, chart.categories.length);
  const x = (index: number) => room.left + step * (index + 0.5);
  const y = (value: number) =>
    room.top + plotHeight * (1 - (Math.max(low, Math.min(high, value)) - low) / (high - low));
  const marks = Array.from({ length: 6 }, (_, index) => low + ((high - low) * index) / 5);
  const color = (index: number) => chart.series[index]?.color ?? palette[index % palette.length] ?? '#444444';
  const columns = chart.series.filter((series) => series.kind === 'column').length;

  return (
    <svg
      className="chart"
      role="img"
      aria-label={chart.title}
      data-chart={chart.name}
      style={{ left, top: top - offset }}
      width={width}
      height={height}
    >
      <rect className="chart-paper" width={width} height={height} />
      <text className="chart-title" x={width / 2} y={24} textAnchor="middle">
        {chart.title}
      </text>
      {marks.map((mark) => (
        <Fragment key={mark}>
          <line className="chart-mark" x1={room.left} x2={width - room.right} y1={y(mark)} y2={y(mark)} />
          <text x={room.left - 6} y={y(mark) + 4} textAnchor="end">
            {Number(mark.toFixed(2))}
          </text>
        </Fragment>
      ))}
      {chart.series.map((series, index) =>
        series.kind === 'line' ? null : (
          <g key={series.name} fill={color(index)}>
            {series.values.map((value, at) => {
              const bar = (step * 0.7) / columns;
              const own = chart.series.slice(0, index).filter((before) => before.kind === 'column').length;
              const start = x(at) - (bar * columns) / 2 + bar * own;
              return value === null ? null : (
                <rect key={at} x={start} y={y(value)} width={bar} height={Math.max(0, y(low) - y(value))} />
              );
            })}
          </g>
        ),
      )}
      {chart.series.map((series, index) =>
        series.kind === 'column' ? null : (
          <polyline
            key={series.name}
            fill="none"
            stroke={color(index)}
            strokeWidth={2}
            points={series.values.flatMap((value, at) => (value === null ? [] : [`${x(at)},${y(value)}`])).join(' ')}
          />
        ),
      )}
      {chart.categories.map((category, at) => (
        <text key={at} x={x(at)} y={y(low) + 16} textAnchor="middle">
          {shortened(category, step)}
          <title>{category}</title>
        </text>
      ))}
      {chart.series.map((series, index) => (
        <g key={series.name} transform={`translate(${room.left + index * 150}, ${height - 18})`}>
          <rect width={12} height={12} y={-10} fill={color(index)} />
          <text x={18}>{series.name}</text>
        </g>
      ))}
    </svg>
  );
}

/** As much of a category as fits its column, cut between the clusters that a reader sees as one letter. */
function shortened(category: string, width: number): string {
  const fitting = Math.max(2, Math.floor(width / 6.5));
  const clusters = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(category)];
  if (clusters.length <= fitting) return category;
  const kept = clusters.slice(0, fitting - 1);
  return `${kept.map(({ segment }) => segment).join('')}…`;
}
