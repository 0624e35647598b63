import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { searchIndex } from './src/search-index.ts';
import { unusedClasses } from './src/styles/unused.ts';

/** Static files only. `build.format: 'file'` makes `/ask/name` the file `ask/name.html`, so page and form share an address. */
export default defineConfig({
  output: 'static',
  outDir: './dist',
  integrations: [preact(), searchIndex],
  build: { format: 'file', inlineStylesheets: 'never' },
  trailingSlash: 'never',
  devToolbar: { enabled: false },
  vite: {
    server: { fs: { allow: ['..'] } },
    css: { lightningcss: { unusedSymbols: [...unusedClasses] } },
  },
});
