/** The memo as plain text, for the correspondence system or an e-mail. */
import { CopyButton } from '../shared/CopyButton';
import { useTexts } from '../shared/language';

interface Props {
  readonly memoText: () => Promise<string>;
}

export default function CopyMemo({ memoText }: Props) {
  const { t } = useTexts();
  return <CopyButton label={t('copy-memo')} text={memoText} lang="th" />;
}
