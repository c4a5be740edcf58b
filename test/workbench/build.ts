/** Builds out/workbench. */
import { join } from 'node:path';
import webpack from 'webpack';
import { workbench } from '../../webpack.config.js';

export const builtWorkbench = join(__dirname, '..', '..', 'out', 'workbench');

/** Resolves when both bundles are written; rejects with webpack's messages when one cannot be built. */
export function buildWorkbench(): Promise<void> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(workbench());
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure !== null) reject(failure);
        else if (stats?.hasErrors() !== false)
          reject(new Error(stats?.toString('errors-only') ?? 'webpack gave no result'));
        else resolve();
      });
    });
  });
}
