/** The least that a pane made with Fluent can be: one button. What the benchmark holds ours against. */
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
createRoot(root).render(
  <FluentProvider theme={webLightTheme}>
    <Button appearance="primary">Run</Button>
  </FluentProvider>,
);
