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

// Vite leaves the white space of ES libraries alone, as a later bundler might want the annotations. There is no later bundler.
const smaller = {
  name: 'smaller',
  async renderChunk(code) {
    const options = { minify: true, legalComments: 'none', target: 'es2022', sourcemap: false };
    const { code: minified } = await transformWithEsbuild(code, 'geometry.js', options);
    return { code: banner + minified, map: null };
  },
};

export default defineConfig({
  plugins: [smaller],
  build: {
    target: 'es2022',
    outDir: '../dist/view',
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
    lib: { entry: 'src/main.js', formats: ['es'], fileName: () => 'geometry.js' },
    rollupOptions: { output: { inlineDynamicImports: true } },
  },
  test: { include: ['test/**/*.test.js'] },
});
