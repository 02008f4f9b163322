// SPDX-License-Identifier: Apache-2.0
import { isolated } from '../data/names.js';
import { element } from './dom.js';

/**
 * A list to choose from.
 *
 * @param options [value, text] pairs
 * @param act what to do with a value, as text, that was chosen
 * @returns the element; its method `offer` changes the options, `value` is as ever
 */
export function select(name, options, act) {
  const node = element('select', { 'aria-label': name, title: name });
  node.offer = (pairs) =>
    node.replaceChildren(
      ...pairs.map(([value, text]) => element('option', { value }, isolated(text))),
    );
  node.offer(options);
  node.addEventListener('change', () => act(node.value));
  return node;
}
