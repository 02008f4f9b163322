// SPDX-License-Identifier: Apache-2.0

/** An HTML element with attributes and children; attributes that are undefined are left out. */
export function element(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/** The same for SVG. */
export function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function filled(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) {
      node.setAttribute(key, value);
    }
  }
  node.append(...children);
  return node;
}

/** Sets a text only if it is another one: the page is then not laid out again. */
export function setText(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

const GROUPED = new Intl.NumberFormat('en');

/** For example "1 token", "12,000 tokens". */
export function counted(count, noun) {
  return `${GROUPED.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}
