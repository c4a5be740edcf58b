/** The icons of the pane, drawn on 16 × 16. They accompany a word, so they are hidden from screen readers. */

const paths = {
  refresh: 'M13 3.5V6.5H10M13 6.3A5.5 5.5 0 1 0 13.5 8.6',
  check: 'M3 8.5L6.5 12L13 4.5',
  pending: 'M8 4.5V8L10.2 9.8M14 8A6 6 0 1 1 2 8A6 6 0 0 1 14 8Z',
  good: 'M5.2 8.2L7.2 10.2L10.9 6M14 8A6 6 0 1 1 2 8A6 6 0 0 1 14 8Z',
  watch: 'M8 5.8V9M8 11.2V11.3M8 2.2L14.3 13.3H1.7Z',
  weak: 'M8 4.6V8.8M8 11.2V11.3M5.5 1.8H10.5L14.2 5.5V10.5L10.5 14.2H5.5L1.8 10.5V5.5Z',
  info: 'M8 7.4V11.4M8 4.9V5M14 8A6 6 0 1 1 2 8A6 6 0 0 1 14 8Z',
  chevron: 'M6 4L10 8L6 12',
  arrow: 'M8 13V3.5M4 7.5L8 3.5L12 7.5',
  restore: 'M3.5 3V6.5H7M3.7 6.3A5.5 5.5 0 1 1 2.5 9',
  settings:
    'M8 5.9A2.1 2.1 0 1 1 8 10.1A2.1 2.1 0 0 1 8 5.9ZM8 3.3A4.7 4.7 0 1 1 8 12.7A4.7 4.7 0 0 1 8 3.3ZM8 1.4V3M8 13V14.6M1.4 8H3M13 8H14.6M3.3 3.3l1.2 1.2m7 7l1.2 1.2M3.3 12.7l1.2-1.2m7-7l1.2-1.2',
  sliders: 'M4 2V6M4 9.5V14M12 2V7.5M12 11V14M8 2V3M8 6.5V14M2.5 9.5H5.5M6.5 6.5H9.5M10.5 11H13.5',
  lock: 'M4 7V5.5A4 4 0 0 1 12 5.5V7M3 7H13V14H3Z',
  question: 'M6.2 6.2A1.9 1.9 0 1 1 8 8.4V9.2M8 11.2V11.3M14 8A6 6 0 1 1 2 8A6 6 0 0 1 14 8Z',
  grid: 'M2 3.5H14V12.5H2ZM2 6.5H14M2 9.5H14M6 3.5V12.5',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name, size }: { name: IconName; size?: number }) => <PathIcon path={paths[name]} size={size} />;

/** For an icon that the first load does not need: its path is in the view that shows it. */
export function PathIcon({ path, size = 16 }: { path: string; size?: number | undefined }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
