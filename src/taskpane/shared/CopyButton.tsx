/** A button that copies a text. If Excel forbids it, the text appears so that the user can copy it. */
import { useState } from 'react';
import { PathIcon, Icon } from './Icon';
import { useTexts } from './language';

interface Props {
  readonly label: string;
  readonly text: () => Promise<string>;
  /** Language of the text, if it differs from that of the pane. */
  readonly lang?: string;
}

const COPY = 'M5.5 5.5V2.5H13.5V10.5H10.5M2.5 5.5H10.5V13.5H2.5Z';

type State = { readonly kind: 'idle' | 'copied' } | { readonly kind: 'by-hand'; readonly text: string };

export function CopyButton({ label, text: given, lang }: Props) {
  const { t } = useTexts();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const copy = async () => {
    const text = await given();
    setState((await copied(text)) ? { kind: 'copied' } : { kind: 'by-hand', text });
  };
  return (
    <div className="copy-text">
      <button type="button" className="button button-small" onClick={() => void copy()}>
        {state.kind === 'copied' ? <Icon name="check" size={14} /> : <PathIcon path={COPY} size={14} />}
        {label}
      </button>{' '}
      <span role="status">{state.kind === 'copied' && t('copied')}</span>
      {state.kind === 'by-hand' && (
        <label className="copy-by-hand">
          {t('copy-by-hand')}
          <textarea
            {...(lang === undefined ? {} : { lang })}
            readOnly
            rows={6}
            value={state.text}
            ref={(field) => {
              field?.focus();
              field?.select();
            }}
          />
        </label>
      )}
    </div>
  );
}

/** Office frames on the web often block the Clipboard API, so execCommand is the fallback. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedFromField(text); // The Clipboard API is forbidden or does not exist.
  }
}

function copiedFromField(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.focus();
  field.select();
  try {
    // Deprecated, but the only alternative where the Clipboard API is forbidden.
    const command = document as unknown as { execCommand?: (name: string) => boolean };
    return command.execCommand?.('copy') === true;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
