/** An element of the page by its id; the page is written with all of them. */
export function byId(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

/** A new element with what it is called by in the style sheet, and what it holds. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}
