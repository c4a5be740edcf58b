/** The manifest for the place where the build will be hosted, and whether the build has every file that it names. */

const developmentAddress = 'https://localhost:3000';

/**
 * The address in `--env address=…` without a slash at its end.
 * @param {string} given
 * @returns {string}
 * Throws with a sentence for the user where Office would not load the add-in from there.
 */
function hostedAddress(given) {
  const wanted = 'give the https address of the folder that will hold dist/, such as https://ita.example.go.th/addin';
  if (!URL.canParse(given)) throw new Error(`--env address=${given} is not an address: ${wanted}`);
  const url = new URL(given);
  if (url.protocol !== 'https:')
    throw new Error(`--env address=${given}: Office loads add-ins over https only; ${wanted}`);
  if (url.search !== '' || url.hash !== '') throw new Error(`--env address=${given} has a ? or #: ${wanted}`);
  return url.href.replace(/\/+$/, '');
}

/**
 * The manifest with every address of the development server replaced.
 * @param {string} manifest
 * @param {string} address without a slash at its end
 */
function manifestFor(manifest, address) {
  const escaped = address.replaceAll('&', '&amp;');
  return manifest.replaceAll(developmentAddress, () => escaped);
}

/**
 * All addresses in the manifest, once each; the names of XML namespaces are not among them.
 * @param {string} manifest
 * @returns {string[]}
 */
function addressesIn(manifest) {
  const found = [...manifest.matchAll(/(?:Value="|>)\s*(https?:[^"<\s]*)/g)].map((match) =>
    (match[1] ?? '').replaceAll('&amp;', '&'),
  );
  return [...new Set(found)];
}

/**
 * Addresses of the manifest for which the build has no file.
 * @param {string} manifest
 * @param {string} address where the build will be hosted
 * @param {readonly string[]} files paths in the build, with /
 */
function unbuiltAddresses(manifest, address, files) {
  return addressesIn(manifest).filter((found) => {
    const path = found.startsWith(`${address}/`) ? found.slice(address.length + 1).replace(/[?#].*$/, '') : null;
    return path === null || !files.includes(path);
  });
}

/**
 * The Id by which Excel knows the add-in. Throws where the manifest has none.
 * @param {string} manifest
 */
function addInId(manifest) {
  const id = /<Id>\s*([0-9a-f-]{36})\s*<\/Id>/i.exec(manifest)?.[1];
  if (id === undefined) throw new Error('manifest.xml has no <Id>');
  return id;
}

module.exports = { addInId, addressesIn, developmentAddress, hostedAddress, manifestFor, unbuiltAddresses };
