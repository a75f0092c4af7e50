import path from 'node:path';
import { defineConfig } from 'astro/config';

const { HEMLINE_SITE, HEMLINE_BASE, HEMLINE_OUT, HEMLINE_REPORT } = process.env;
const report = HEMLINE_REPORT ?? path.resolve(process.cwd(), 'data/report');

/** In dev, a new report reloads the page: the JSON is read by src/report.ts, not imported, so vite cannot see it. */
const reloadOnReport = {
  name: 'reload-on-report',
  apply: 'serve',
  configureServer(server) {
    server.watcher.add(report);
    server.watcher.on('change', (file) => {
      if (file.startsWith(report)) server.ws.send({ type: 'full-reload' });
    });
  },
};

/**
 * What scripts share comes as one file, not as one for each pair of them: a page may make eight requests. Not what only parts of the
 * calculator share: that file is read by every page.
 */
const ofCalculator = /budget|calculator/;
const shared = { name: 'shared', minShareCount: 2, test: (id) => !ofCalculator.test(path.relative('.', id)) };
const output = { codeSplitting: { groups: [shared] } };

export default defineConfig({
  ...(HEMLINE_SITE ? { site: HEMLINE_SITE } : {}),
  base: HEMLINE_BASE || '/',
  outDir: HEMLINE_OUT || './dist',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Highlighters colour by style attributes, which the content security policy forbids.
  markdown: { syntaxHighlight: false },
  vite: { plugins: [reloadOnReport], environments: { client: { build: { rolldownOptions: { output } } } } },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
