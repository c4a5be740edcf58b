import type { TabView } from './sheetView';

interface Props {
  readonly tabs: readonly TabView[];
  readonly active: string;
  readonly label: string;
  readonly onActivate: (sheet: string) => void;
}

export function SheetTabs({ tabs, active, label, onActivate }: Props) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.name}
          type="button"
          aria-current={tab.name === active ? 'page' : undefined}
          style={tab.color === null ? undefined : { boxShadow: `inset 0 -3px ${tab.color}` }}
          onClick={() => onActivate(tab.name)}
        >
          {tab.name}
        </button>
      ))}
    </nav>
  );
}
