import { defineConfig } from 'vite';

/** One build for all scripts and styles; the pages are Handlebars and find the hashed names in dist-ui/manifest.json. */
export default defineConfig({
  base: '/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist-ui',
    emptyOutDir: true,
    target: 'es2022',
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        kiosk: 'kiosk-ui/main.tsx',
        display: 'display-ui/main.tsx',
        staff: 'src/web/browser/staff.ts',
        resident: 'src/web/browser/resident.ts',
        phone: 'src/web/browser/phone.ts',
        paper: 'src/web/browser/paper.ts',
        proof: 'src/web/browser/proof.ts',
      },
    },
  },
});
