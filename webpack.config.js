/**
 * Builds the add-in into dist/: the pane, its pictures and help pages, and the manifest.
 *
 *   npm run build                                             for the development address of manifest.xml
 *   npm run build -- --env address=https://host.example/ita   for the place where dist/ will be hosted
 *   npm run dev                                               serves it for a real Excel on https://localhost:3000
 *   npm start                                                 builds the workbench and serves it
 *
 * office.js is not part of the bundle: taskpane.html loads it from Microsoft's CDN, as the store's rules require.
 */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { LicenseWebpackPlugin } = require('license-webpack-plugin');
const { DefinePlugin, WebpackError } = require('webpack');
const { addInId, developmentAddress, hostedAddress, manifestFor, unbuiltAddresses } = require('./scripts/manifest');
const { paneOverStandIn } = require('./test/workbench/paneOverStandIn');

/**
 * @typedef {import('webpack').Configuration} Configuration
 * @typedef {import('webpack').Compiler} Compiler
 * @typedef {{ readonly address?: string, readonly WEBPACK_SERVE?: boolean }} Environment address: where dist/ will be hosted
 * @typedef {{ readonly mode?: string }} Arguments
 */

const page = path.resolve(__dirname, 'src', 'taskpane', 'taskpane.html');
const manifestFile = path.resolve(__dirname, 'manifest.xml');
const workbenchFolder = path.resolve(__dirname, 'out', 'workbench');

/** Licences that let others ship the code inside of an MIT program when their texts go along. */
const acceptedLicences = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];

/** Thai and English help, the icons that the manifest names, and nothing of the drawings they are made from. */
const copied = ['assets/*.png', 'assets/*.html', 'assets/*.css'];

module.exports = pane;
/** The workbench and the pane in it, for `npm start`, browser tests and pictures. */
module.exports.workbench = () => [paneInWorkbench(), workbench()];

/**
 * The pane as it is hosted.
 * @param {Environment} [env]
 * @param {Arguments} [argv]
 * @returns {Configuration & { output: NonNullable<Configuration['output']> }}
 */
function pane(env = {}, argv = {}) {
  const production = argv.mode !== 'development';
  const address = env.address === undefined ? developmentAddress : hostedAddress(env.address);
  return {
    ...paneProgram(production),
    name: 'pane',
    plugins: [
      new HtmlPlugin({ template: page, filename: 'taskpane.html' }),
      ...paneFiles(address),
      ...(production ? [notices()] : []),
    ],
    ...(env.WEBPACK_SERVE ? { devServer: developmentServer() } : {}),
  };
}

/**
 * @param {boolean} production
 * @returns {Configuration & { output: NonNullable<Configuration['output']> }}
 */
function paneProgram(production) {
  const name = production ? '[name].[contenthash:8]' : '[name]';
  return {
    mode: production ? 'production' : 'development',
    // Where Office add-ins run today: WebView2, the desktop Safari view, the browsers of Excel on the web.
    target: ['web', 'es2020'],
    devtool: production ? false : 'source-map',
    entry: { taskpane: './src/taskpane/index.tsx' },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: `${name}.js`,
      chunkFilename: `${name}.js`,
      cssFilename: `${name}.css`,
      publicPath: 'auto',
      charset: false,
      uniqueName: 'ita',
      clean: true,
    },
    ...sources(production),
    optimization: { splitChunks: { minSize: 60_000 } },
    performance: { maxEntrypointSize: 400_000, maxAssetSize: 400_000 }, // Before compression.
    stats: 'errors-warnings',
  };
}

/**
 * What stands beside the program: help pages, icons, and a manifest that is checked against the build.
 * @param {string} address
 */
function paneFiles(address) {
  return [
    new CopyPlugin({
      patterns: [
        ...copied.map((from) => ({ from })),
        {
          from: 'manifest.xml',
          /** @param {Buffer} content */
          transform: (content) => manifestFor(content.toString(), address),
        },
      ],
    }),
    manifestCheck(address),
  ];
}

/**
 * Fails the build when its manifest names something that is not built.
 * @param {string} address
 */
function manifestCheck(address) {
  return {
    /** @param {Compiler} compiler */
    apply(compiler) {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compiler.hooks.thisCompilation.tap('ManifestCheck', (compilation) => {
        compilation.hooks.processAssets.tap({ name: 'ManifestCheck', stage }, (assets) => {
          const manifest = String(assets['manifest.xml']?.source());
          for (const unbuilt of unbuiltAddresses(manifest, address, Object.keys(assets))) {
            compilation.errors.push(new WebpackError(`manifest.xml names ${unbuilt}, which is not built`));
          }
        });
      });
    },
  };
}

/**
 * Writes the licence texts of every package in the bundle; fails the build for a licence that is not accepted and for a
 * package without a text.
 */
function notices() {
  const fluentLicence = path.join(path.dirname(require.resolve('@fluentui/react-components/package.json')), 'LICENSE');
  /** @type {(reason: string) => (name: string) => never} */
  const refuse = (reason) => (name) => {
    throw new Error(`${name} cannot be shipped: ${reason}`);
  };
  const plugin = new LicenseWebpackPlugin({
    outputFilename: 'THIRD-PARTY-NOTICES.txt',
    perChunkOutput: false,
    addBanner: false,
    unacceptableLicenseTest: (licence) => !acceptedLicences.includes(licence),
    handleUnacceptableLicense: refuse('its licence is not in acceptedLicences'),
    handleMissingLicenseType: refuse('it names no licence'),
    handleMissingLicenseText: refuse('it has no licence text'),
    // Part of Fluent like the components, under the same licence of Microsoft's, and published without its text.
    licenseTextOverrides: { '@fluentui/react-icons': fs.readFileSync(fluentLicence, 'utf8') },
  });
  // Its types were written for another version of webpack.
  return /** @type {import('webpack').WebpackPluginInstance} */ (/** @type {unknown} */ (plugin));
}

/** @returns {Configuration} */
function paneInWorkbench() {
  const program = paneProgram(true);
  const html = paneOverStandIn(fs.readFileSync(page, 'utf8'));
  return {
    ...program,
    name: 'pane-in-workbench',
    cache: cache(),
    output: { ...program.output, path: path.join(workbenchFolder, 'pane') },
    plugins: [new HtmlPlugin({ templateContent: html, filename: 'taskpane.html' }), ...paneFiles(developmentAddress)],
  };
}

/** @returns {Configuration} */
function workbench() {
  const officeJs = path.dirname(require.resolve('@microsoft/office-js/package.json'));
  return {
    name: 'workbench',
    mode: 'production',
    cache: cache(),
    target: ['web', 'es2022'],
    devtool: false,
    entry: { workbench: './test/workbench/index.tsx' },
    output: {
      path: workbenchFolder,
      filename: '[name].[contenthash:10].js',
      publicPath: '',
      clean: { keep: /^pane[\\/]/ },
    },
    ...sources(true),
    plugins: [
      // Excel keeps an add-in's settings in the workbook under the Id of its manifest, and so does the stand-in.
      new DefinePlugin({ ADD_IN_ID: JSON.stringify(addInId(fs.readFileSync(manifestFile, 'utf8'))) }),
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
  };
}

/**
 * How sources become a program and style sheets.
 * @param {boolean} production
 * @returns {Configuration}
 */
function sources(production) {
  const options = {
    jsc: {
      target: 'es2020',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic', development: !production } },
    },
    sourceMaps: !production,
  };
  return {
    // Style sheets of their own, fetched beside the program instead of inside it.
    experiments: { css: true },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options } },
        { test: /\.css$/, type: 'css/auto' },
        {
          test: /\.(png|svg|woff2?)$/,
          type: 'asset/resource',
          generator: { filename: '[name].[contenthash:10][ext]' },
        },
      ],
    },
  };
}

/**
 * The second start of the workbench should be quicker than the first.
 * @returns {Configuration['cache']}
 */
function cache() {
  return { type: 'filesystem', buildDependencies: { config: [__filename] } };
}

/** With the certificate that `npx office-addin-dev-certs install` leaves in the home folder. */
function developmentServer() {
  const folder = path.join(os.homedir(), '.office-addin-dev-certs');
  const files = { ca: 'ca.crt', cert: 'localhost.crt', key: 'localhost.key' };
  if (!Object.values(files).every((file) => fs.existsSync(path.join(folder, file)))) {
    throw new Error('Excel requires https: run "npx office-addin-dev-certs install" once, then this again.');
  }
  const options = Object.fromEntries(
    Object.entries(files).map(([name, file]) => [name, fs.readFileSync(path.join(folder, file))]),
  );
  return { port: 3000, server: { type: 'https', options }, static: false, hot: false, client: false };
}
