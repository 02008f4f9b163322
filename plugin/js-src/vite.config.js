// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { defineConfig, transformWithEsbuild } from 'vite';

const threeLicence = readFileSync(new URL('./node_modules/three/LICENSE', import.meta.url), 'utf8');
const banner = `/*!
Attention Dynamics for KNIME, the view of the Geometry Visualizer. SPDX-License-Identifier: Apache-2.0
Contains three.js (https://threejs.org):
${threeLicence.trim()}
*/
`;

// Vite leaves the white space of ES libraries alone, as a later bundler might want the annotations. There is no later bundler. This is
// done to the finished bundle: Vite prints the chunks of such libraries again after all plugins.
const smaller = {
  name: 'smaller',
  async generateBundle(output, bundle) {
    const options = { minify: true, legalComments: 'none', target: 'es2022', sourcemap: false };
    for (const chunk of Object.values(bundle)) {
      const { code } = await transformWithEsbuild(chunk.code, 'geometry.js', options);
      chunk.code = banner + code;
    }
  },
};

// three.js leaves its version in a global variable and warns when it finds one. A view owns no globals, and several may be open.
const noGlobals = {
  name: 'no-globals',
  transform(code, id) {
    return id.includes('/three/')
      ? { code: code.replaceAll('window.__THREE__', '({}).revision'), map: null }
      : null;
  },
  generateBundle(options, bundle) {
    if (Object.values(bundle).some(({ code }) => code?.includes('__THREE__'))) {
      this.error('the bundle still names the global variable __THREE__');
    }
  },
};

export default defineConfig({
  plugins: [noGlobals, smaller],
  build: {
    target: 'es2022',
    outDir: '../dist/view',
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
    lib: { entry: 'src/main.js', formats: ['es'], fileName: () => 'geometry.js' },
    rollupOptions: { output: { inlineDynamicImports: true } },
  },
  // No test is about time; a machine under load takes its own.
  test: { include: ['test/**/*.test.js'], testTimeout: 60_000 },
});
