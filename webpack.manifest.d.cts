import type { WebpackPluginInstance } from 'webpack';

export declare const developmentAddress: string;
export declare function hostedAddress(given: string): string;
export declare function manifestFor(manifest: string, address: string): string;
/** Throws where the manifest has none. */
export declare function addInId(manifest: string): string;
export declare function addressesIn(manifest: string): string[];
export declare function unbuiltAddresses(manifest: string, address: string, files: readonly string[]): string[];
export declare class ManifestCheck implements WebpackPluginInstance {
  constructor(address: string);
  apply: WebpackPluginInstance['apply'];
}
