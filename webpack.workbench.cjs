/** Builds the workbench into out/workbench: its own page, and beside it the pane exactly as webpack.config.cjs makes it. */
const fs = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { DefinePlugin } = require('webpack');
const paneConfig = require('./webpack.config.cjs');
const { addInId } = require('./webpack.manifest.cjs');

const folder = path.resolve(__dirname, 'out', 'workbench');
const pane = paneConfig({}, { mode: 'production' });
const officeJs = path.dirname(require.resolve('@microsoft/office-js/package.json'));

/** Starting it again should not take as long as the first time. */
const cache = { type: 'filesystem', buildDependencies: { config: [__filename] } };

const manifest = fs.readFileSync(path.join(__dirname, 'manifest.xml'), 'utf8');

module.exports = [
  { ...pane, name: 'pane', cache, output: { ...pane.output, path: path.join(folder, 'pane') } },
  {
    name: 'workbench',
    mode: 'production',
    cache,
    target: ['web', 'es2022'],
    devtool: false,
    entry: { workbench: './test/workbench/index.tsx' },
    output: { path: folder, filename: '[name].[contenthash:10].js', publicPath: '', clean: { keep: /^pane\// } },
    resolve: pane.resolve,
    module: pane.module,
    experiments: pane.experiments,
    plugins: [
      // Excel keeps an add-in's settings in the workbook under the Id of its manifest, and so does the stand-in.
      new DefinePlugin({ ADD_IN_ID: JSON.stringify(addInId(manifest)) }),
      new HtmlPlugin({ template: './test/workbench/index.html', filename: 'index.html' }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: 'test/fixtures/*.xlsx', to: 'samples/[name][ext]' },
          { from: path.join(officeJs, 'dist', 'excel-web-16.00.js'), to: 'office-js/' },
          { from: 'test/workbench/pane-host.js' },
        ],
      }),
    ],
    performance: false, // It is served to this machine only.
    stats: 'errors-warnings',
  },
];
