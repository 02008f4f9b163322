// SPDX-License-Identifier: Apache-2.0
import { initialData } from './host/client.js';
import { decodeScene } from './data/scene.js';
import { createView } from './ui/view.js';
import { element } from './ui/dom.js';
import css from './ui/style.css?inline';

/**
 * KNIME's contract for a shadow app: called once with the shadow root that the page may fill and the
 * service that speaks with the node; answers how to end it.
 */
export default function geometry(shadowRoot, knimeService) {
  const style = element('style', {}, css);
  const place = element('div', { class: 'place' });
  shadowRoot.append(style, place);
  let view = null;
  let ended = false;

  const open = async () => {
    try {
      const scene = decodeScene(await initialData(knimeService));
      if (!ended) {
        view = createView(place, scene);
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
      ended = true;
      view?.end();
      style.remove();
      place.remove();
    },
  };
}
