// The sandbox's control API: the one that tests and scripts use too.
import { toast } from './dom.js';

async function call(method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: body ? { 'content-type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  const text = await answer.text();
  let json = null;
  try { json = text ? JSON.parse(text) : null; } catch { /* an error page */ }
  if (!answer.ok) throw new Error(json?.error ?? json?.message ?? `${answer.status} ${answer.statusText}`);
  return json;
}

// Runs something the user asked for; what goes wrong is said on the page.
export async function attempt(work) {
  try { return await work(); } catch (error) { toast(error.message); return null; }
}

export const state = () => call('GET', '/sandbox/state');
export const messages = (person, channel) => call('GET', `/sandbox/people/${person}/messages?channel=${encodeURIComponent(channel)}`);
export const command = (person, body) => call('POST', `/sandbox/people/${person}/command`, body);
export const autocomplete = (person, body) => call('POST', `/sandbox/people/${person}/autocomplete`, body);
export const press = (person, body) => call('POST', `/sandbox/people/${person}/press`, body);
export const select = (person, body) => call('POST', `/sandbox/people/${person}/select`, body);
export const submit = (person, body) => call('POST', `/sandbox/people/${person}/submit`, body);
export const say = (person, body) => call('POST', `/sandbox/people/${person}/say`, body);
export const fault = (body) => call('POST', '/sandbox/faults', body);
export const noFaults = () => call('DELETE', '/sandbox/faults');
export const bot = (action) => call('POST', '/sandbox/bot', { action });
export const reset = () => call('POST', '/sandbox/reset', {});
export const players = (body) => call('POST', '/sandbox/players', body);
export const role = (body) => call('POST', '/sandbox/roles', body);
export const traffic = (since) => call('GET', `/sandbox/traffic?since=${since}`);
