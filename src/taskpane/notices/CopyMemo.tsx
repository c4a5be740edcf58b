/** The memo as plain text, for the correspondence system or an e-mail. */
import { CopyText } from '../shared/CopyButton';
import { useTexts } from '../shared/language';

interface Props {
  readonly memoText: () => Promise<string>;
}

export default function CopyMemo({ memoText }: Props) {
  const { say } = useTexts();
  return <CopyText label={say('copy-memo')} text={memoText} lang="th" />;
}
