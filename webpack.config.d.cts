import type { Configuration } from 'webpack';

/** @param env address: where dist/ will be hosted; @param argv mode */
declare function paneConfiguration(
  env?: { readonly address?: string },
  argv?: { readonly mode?: string },
): Configuration;
export = paneConfiguration;
