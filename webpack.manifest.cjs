/** The manifest for the place where the build will be hosted, and whether it agrees with the build. */

const developmentAddress = 'https://localhost:3000';

/** Checks what was given as --env address=… and takes a slash at its end away. Throws with a sentence for the user. */
function hostedAddress(given) {
  const wanted = 'give the https address of the folder that will hold dist/, such as https://ita.example.go.th/addin';
  if (!URL.canParse(String(given))) throw new Error(`--env address=${given} is not an address: ${wanted}`);
  const url = new URL(given);
  if (url.protocol !== 'https:')
    throw new Error(`--env address=${given}: Office loads add-ins over https only; ${wanted}`);
  if (url.search !== '' || url.hash !== '') throw new Error(`--env address=${given} has a ? or #: ${wanted}`);
  return url.href.replace(/\/+$/, '');
}

/** Every address of the development server becomes one under the given address. */
function manifestFor(manifest, address) {
  const escaped = address.replaceAll('&', '&amp;');
  return manifest.replaceAll(developmentAddress, () => escaped);
}

/** All addresses in the manifest, once each; the names of XML namespaces are not among them. */
function addressesIn(manifest) {
  const found = [...manifest.matchAll(/(?:Value="|>)\s*(https?:[^"<\s]*)/g)].map((match) =>
    match[1].replaceAll('&amp;', '&'),
  );
  return [...new Set(found)];
}

/** Addresses of the manifest for which the build has no file. */
function unbuiltAddresses(manifest, address, files) {
  return addressesIn(manifest).filter((found) => {
    const path = found.startsWith(`${address}/`) ? found.slice(address.length + 1).replace(/[?#].*$/, '') : null;
    return path === null || !files.includes(path);
  });
}

/** What Excel knows the add-in by. */
function addInId(manifest) {
  const id = /<Id>\s*([0-9a-f-]{36})\s*<\/Id>/i.exec(manifest)?.[1];
  if (id === undefined) throw new Error('manifest.xml has no <Id>');
  return id;
}

/** Fails the build when its manifest names something that is not built. */
class ManifestCheck {
  constructor(address) {
    this.address = address;
  }

  apply(compiler) {
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap('ManifestCheck', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'ManifestCheck', stage }, (assets) => {
        const manifest = String(assets['manifest.xml'].source());
        for (const unbuilt of unbuiltAddresses(manifest, this.address, Object.keys(assets))) {
          compilation.errors.push(
            new compiler.webpack.WebpackError(`manifest.xml names ${unbuilt}, which is not built`),
          );
        }
      });
    });
  }
}

module.exports = {
  ManifestCheck,
  addInId,
  addressesIn,
  developmentAddress,
  hostedAddress,
  manifestFor,
  unbuiltAddresses,
};
