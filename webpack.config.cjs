/**
 * Builds the add-in into dist/: the pane, its pictures and help pages, and the manifest.
 *
 *   npm run build                                             for the development address of manifest.xml
 *   npm run build -- --env address=https://host.example/ita   for the place where dist/ will be hosted
 *   npm run dev                                               serves it for a real Excel on https://localhost:3000
 *
 * office.js is not part of the bundle: taskpane.html takes it from Microsoft's CDN, as the store's rules want.
 */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { ManifestCheck, developmentAddress, hostedAddress, manifestFor } = require('./webpack.manifest.cjs');

/** Thai and English help, the icons that the manifest names, and nothing of the drawings they are made from. */
const copied = ['assets/*.png', 'assets/*.html', 'assets/*.css'];

module.exports = (env = {}, argv = {}) => {
  const production = argv.mode !== 'development';
  const address = env.address === undefined ? developmentAddress : hostedAddress(env.address);
  return {
    mode: production ? 'production' : 'development',
    // Where Office add-ins run today: WebView2, the desktop Safari view, the browsers of Excel on the web.
    target: ['web', 'es2020'],
    devtool: production ? false : 'source-map',
    entry: { taskpane: './src/taskpane/index.tsx' },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: production ? '[name].[contenthash:10].js' : '[name].js',
      chunkFilename: production ? '[name].[contenthash:10].js' : '[name].js',
      cssFilename: production ? '[name].[contenthash:10].css' : '[name].css',
      publicPath: 'auto',
      clean: true,
    },
    // Style sheets of their own, fetched beside the program instead of inside it.
    experiments: { css: true },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: swcOptions(production) } },
        { test: /\.css$/, type: 'css/auto' },
        {
          test: /\.(png|svg|woff2?)$/,
          type: 'asset/resource',
          generator: { filename: '[name].[contenthash:10][ext]' },
        },
      ],
    },
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['taskpane'],
      }),
      new CopyPlugin({
        patterns: [
          ...copied.map((from) => ({ from })),
          { from: 'manifest.xml', transform: (content) => manifestFor(content.toString(), address) },
        ],
      }),
      new ManifestCheck(address),
    ],
    ...(env.WEBPACK_SERVE ? { devServer: developmentServer() } : {}),
    performance: { maxEntrypointSize: 400_000, maxAssetSize: 400_000 }, // Before compression.
    stats: 'errors-warnings',
  };
};

function swcOptions(production) {
  return {
    jsc: {
      target: 'es2020',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic', development: !production } },
    },
    sourceMaps: !production,
  };
}

/** With the certificate that `npx office-addin-dev-certs install` leaves in the home folder. */
function developmentServer() {
  const folder = path.join(os.homedir(), '.office-addin-dev-certs');
  const files = { ca: 'ca.crt', cert: 'localhost.crt', key: 'localhost.key' };
  if (!Object.values(files).every((file) => fs.existsSync(path.join(folder, file)))) {
    throw new Error('Excel wants https: run "npx office-addin-dev-certs install" once, then this again.');
  }
  const options = Object.fromEntries(
    Object.entries(files).map(([name, file]) => [name, fs.readFileSync(path.join(folder, file))]),
  );
  return { port: 3000, server: { type: 'https', options }, static: false, hot: false, client: false };
}
