// A modal that the bot opened for the person.
import * as api from './api.js';
import { byId, h } from './dom.js';
import { answered } from './components.js';
import { store } from './store.js';

// Text inputs come in action rows (with a label of their own) or inside labels.
const inputs = (modal) => (modal.components ?? []).flatMap((row) => (row.type === 18
  ? [{ ...row.component, label: row.label, description: row.description }]
  : row.components ?? [])).filter((input) => input.type === 4);

export function showModal(interaction, modal) {
  const overlay = byId('overlay');
  const close = () => { overlay.hidden = true; overlay.replaceChildren(); };
  const elements = inputs(modal).map((input) => [input, h(input.style === 2 ? 'textarea' : 'input', {
    name: input.custom_id, value: input.value ?? '', placeholder: input.placeholder ?? '', required: input.required !== false,
    minLength: input.min_length ?? undefined, maxLength: input.max_length ?? 4000,
  })]);
  const form = h('form', {
    class: 'modal',
    onsubmit: async (event) => {
      event.preventDefault();
      const values = Object.fromEntries(elements.map(([input, element]) => [input.custom_id, element.value]));
      close();
      await answered(() => api.submit(store.person, { interaction, values, wait: 5000 }));
    },
  },
  h('h1', {}, modal.title),
  elements.map(([input, element]) => [
    h('label', {}, input.label, input.required === false && h('small', {}, ' (optional)'), input.description && h('small', {}, ` ${input.description}`)),
    element,
  ]),
  h('footer', {}, h('button', { class: 'cancel', type: 'button', onclick: close }, 'Cancel'), h('button', { class: 'button s1' }, 'Submit')));
  overlay.replaceChildren(form);
  overlay.hidden = false;
  elements[0]?.[1].focus();
}
