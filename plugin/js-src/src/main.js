// SPDX-License-Identifier: Apache-2.0
import { ask, initialData, onSettings } from './host/client.js';
import { decodingScene } from './data/scene.js';
import { inSlices, pause } from './data/slices.js';
import { createView } from './ui/view.js';
import { element } from './ui/dom.js';
import { styles } from './ui/styles.js';

/**
 * KNIME's contract for a shadow app: called once with the shadow root that the page may fill and the
 * service that speaks with the node; answers how to end it.
 */
export default function geometry(shadowRoot, knimeService) {
  const style = element('style', {}, styles);
  const place = element('div', { class: 'place' });
  shadowRoot.append(style, place);
  let view = null;
  let ended = false;
  let settings = {};
  const stopListening = onSettings(knimeService, (changed) => {
    settings = { ...settings, ...changed };
    view?.change(changed);
  });

  const open = async () => {
    try {
      const data = await initialData(knimeService);
      await pause();
      const scene = await inSlices(decodingScene(data), () => !ended);
      await pause();
      if (!ended) {
        view = createView(place, scene, (method, params) => ask(knimeService, method, params));
        view.change(settings);
      }
    } catch (error) {
      if (!ended) {
        place.replaceChildren(element('p', { class: 'failure', role: 'alert' }, error.message));
      }
    }
  };
  open();

  return {
    teardown() {
      if (ended) {
        return;
      }
      ended = true;
      stopListening();
      view?.end();
      style.remove();
      place.remove();
    },
  };
}
