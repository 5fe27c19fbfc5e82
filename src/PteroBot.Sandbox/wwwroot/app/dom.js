// Builds elements: h('button', { class: 'x', onclick }, 'text', child). Text is never parsed as HTML.
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'class') element.className = value;
    else if (name === 'style') element.style.cssText = value;
    else if (name in element && name !== 'list') element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const byId = (id) => document.getElementById(id);

export function toast(text, mood = '') {
  const note = h('div', { class: `toast ${mood}` }, text);
  byId('toasts').append(note);
  setTimeout(() => note.remove(), 7000);
}

const colours = ['#5865f2', '#3ba55d', '#eb459e', '#faa61a', '#ed4245', '#0099a8'];
export function avatar(name, bot = false) {
  const sum = [...name].reduce((total, letter) => total + letter.codePointAt(0), 0);
  return h('div', { class: 'avatar', style: `background:${bot ? '#248046' : colours[sum % colours.length]}` }, bot ? '⌁' : name[0].toUpperCase());
}
