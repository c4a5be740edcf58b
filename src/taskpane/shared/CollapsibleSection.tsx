/**
 * A section of the pane that opens on a click. It uses the details element, which also handles the keyboard. The content
 * is not rendered before the section is opened for the first time.
 */
import { useState, type ReactNode } from 'react';
import { Icon } from './Icon';

interface Props {
  readonly heading: string;
  /** Between heading and chevron, such as a count. */
  readonly aside?: ReactNode;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

export function CollapsibleSection({ heading, aside, isOpen = false, children }: Props) {
  const [wasOpened, setWasOpened] = useState(isOpen);
  return (
    <details
      className="section"
      open={isOpen}
      onToggle={(event) => {
        if (event.currentTarget.open) setWasOpened(true);
      }}
    >
      <summary>
        <Icon name="chevron" />
        <h2>{heading}</h2>
        {aside}
      </summary>
      {(wasOpened || isOpen) && children}
    </details>
  );
}
