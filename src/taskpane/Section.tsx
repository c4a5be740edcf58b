/** A part of the pane that opens on a click. The browser's own details element does the work, keyboard included. */
import { useState, type ReactNode } from 'react';
import { Icon } from './Icon';

interface Props {
  readonly heading: string;
  /** Between heading and chevron, such as a count. */
  readonly aside?: ReactNode;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

export function Section({ heading, aside, isOpen = false, children }: Props) {
  return (
    <details className="section" open={isOpen}>
      <summary>
        <Icon name="chevron" />
        <h2>{heading}</h2>
        {aside}
      </summary>
      {children}
    </details>
  );
}

/** Like Section, but what is in it is not even made before it is opened. */
export function LazySection({ heading, children }: Pick<Props, 'heading' | 'children'>) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      className="section"
      onToggle={(event) => {
        if (event.currentTarget.open) setWasOpened(true);
      }}
    >
      <summary>
        <Icon name="chevron" />
        <h2>{heading}</h2>
      </summary>
      {wasOpened && children}
    </details>
  );
}
