// One embed, as Discord draws it.
import { h } from './dom.js';
import { markdown } from './markdown.js';

export function embed(data) {
  const colour = data.color === undefined || data.color === null ? 'var(--rail)' : `#${data.color.toString(16).padStart(6, '0')}`;
  return h('article', { class: 'embed', style: `border-left-color:${colour}` },
    data.thumbnail && h('img', { class: 'thumb', src: data.thumbnail.url, alt: '' }),
    data.author && h('div', { class: 'by' }, data.author.url ? h('a', { href: data.author.url }, data.author.name) : data.author.name),
    data.title && h('div', { class: 'title' }, data.url ? h('a', { href: data.url, target: '_blank', rel: 'noreferrer' }, markdown(data.title)) : markdown(data.title)),
    data.description && h('div', { class: 'description' }, markdown(data.description)),
    data.fields?.length > 0 && fields(data.fields),
    data.image && h('img', { class: 'image', src: data.image.url, alt: '' }),
    (data.footer || data.timestamp) && h('div', { class: 'foot' }, [data.footer?.text, data.timestamp && new Date(data.timestamp).toLocaleString('en-GB')].filter(Boolean).join(' • ')));
}

// Up to three inline fields stand beside each other.
function fields(list) {
  const grid = h('div', { class: 'fields' });
  for (let i = 0; i < list.length;) {
    let run = 1;
    if (list[i].inline) while (run < 3 && list[i + run]?.inline) run++;
    const span = list[i].inline ? 12 / (run === 1 ? 3 : run) : 12;
    for (const field of list.slice(i, i + run))
      grid.append(h('div', { class: 'field', style: `grid-column:span ${span}` }, h('b', {}, markdown(field.name)), h('div', {}, markdown(field.value))));
    i += run;
  }
  return grid;
}
