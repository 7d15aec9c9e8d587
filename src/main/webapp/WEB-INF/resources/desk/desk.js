// Copies what the button names; without a clipboard (plain http) it selects the text instead.
document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  const source = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(source.textContent);
    button.textContent = button.dataset.done;
  } catch (refused) {
    getSelection().selectAllChildren(source);
  }
});

// The second click of a double click sends nothing more: a form on its way stays so for a moment.
const onTheirWay = new WeakMap();
document.addEventListener('submit', (event) => {
  const before = onTheirWay.get(event.target);
  if (before !== undefined && event.timeStamp - before < 2000) event.preventDefault();
  else if (!event.defaultPrevented) onTheirWay.set(event.target, event.timeStamp);
});

// Enter in a box of addresses sends no mail that is half written: its button alone does.
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.target.matches('form.deliberate :is(input[type=text], input:not([type]))')) event.preventDefault();
});

// What is wrong inside a fold is seen without opening it.
document.querySelectorAll('details:has(.wrong)').forEach((fold) => { fold.open = true; });

// A reload of a page whose form was refused asks for the page anew and sends nothing; a draft has what was typed.
history.replaceState(history.state, '', location.href);

// Tells in the address at which page a list is and how it is sorted, so that Back leads there again.
window.addEventListener('load', () => window.jQuery?.(document).on('pfAjaxComplete', (event, xhr, settings, args) => {
  if (!args?.place) return;
  const address = new URL(location.href);
  new URLSearchParams(args.place).forEach((value, name) => address.searchParams.set(name, value));
  history.replaceState(history.state, '', address);
  document.querySelectorAll('main form[method=post]').forEach((form) => { form.action = address.pathname + address.search; });
}));

// Drafts: what is typed and not saved yet survives a reload, the sign-in, an expired page and a save of
// another form. It stays in this window's own storage, under who typed it, page, record and form, until a
// message confirms the save, it is discarded, or its writer signs out. Passwords are never kept.
(() => {
  const PREFIX = 'relaydesk.draft|';
  const SENT = 'relaydesk.sent';
  const place = document.getElementById('drafts'); // Only where somebody is signed in.
  const store = sessionStorage;
  const drafts = () => Object.keys(store).filter((key) => key.startsWith(PREFIX));

  const sent = store.getItem(SENT);
  store.removeItem(SENT);
  if (sent && document.querySelector('#messages .info')) store.removeItem(sent);
  if (!place) return;

  const mine = PREFIX + place.dataset.person + '|';
  drafts().filter((key) => !key.startsWith(mine)).forEach((key) => store.removeItem(key));

  const query = new URLSearchParams(location.search);
  const keyOf = (form) => mine + [location.pathname, query.get('kind'), query.get('id'), query.get('work'), form.id].join('|');
  const forms = () => [...document.querySelectorAll('main form[method=post]')];
  // Back must not fill in what was sent as if it were not: a draft alone brings back what was typed.
  forms().filter((form) => !form.querySelector('[type=password]')).forEach((form) => { form.autocomplete = 'off'; });
  const fieldsOf = (form) => [...form.querySelectorAll('.field :is(input, select, textarea)')]
    .filter((field) => field.name && !field.disabled && !['password', 'submit', 'button', 'file'].includes(field.type))
    // Hidden are the files that go with a text.
    .filter((field) => field.type !== 'hidden' || field.closest('[data-box]'));
  const isTick = (field) => field.type === 'checkbox' || field.type === 'radio';
  // A tick counts by its label, too: the numbers in names may move with an update.
  const nameOf = (field) => isTick(field) ? [field.name, field.value, field.labels[0]?.textContent.trim()].join('|') : field.name;
  const valueOf = (field) => isTick(field) ? String(field.checked) : field.value;
  const shown = (field, value) => field.tagName === 'SELECT'
    ? [...field.options].find((option) => option.value === value)?.text ?? value : isTick(field) ? (value === 'true' ? '✓' : '–') : value;
  const read = (form) => JSON.parse(store.getItem(keyOf(form)) ?? '{}');

  const first = new Map(); // What the server showed when the page was opened.
  const restoring = new Set(); // Forms whose boxes still follow each other.
  let left = false;

  const write = (form, draft) => {
    try {
      if (Object.keys(draft).length) store.setItem(keyOf(form), JSON.stringify(draft));
      else store.removeItem(keyOf(form));
    } catch (full) {
      console.warn('This browser keeps no more drafts', full);
    }
  };

  // A draft holds, for each field that was changed, what was typed and what stood there before.
  const keep = (form) => {
    if (left) return;
    const before = read(form);
    const now = restoring.has(form) ? { ...before } : {};
    fieldsOf(form).forEach((field) => {
      const name = nameOf(field);
      const stood = before[name]?.[1] ?? first.get(form.id + name) ?? '';
      if (valueOf(field) !== stood) now[name] = [valueOf(field), stood];
      else if (!restoring.has(form)) delete now[name];
    });
    write(form, now);
  };

  const tell = (field, value) => {
    const note = document.createElement('p');
    note.className = 'hint stored';
    note.textContent = place.dataset.stored.replace('{0}', () => shown(field, value) || '–');
    field.closest('.field').append(note);
  };

  const notice = (form) => {
    if (form.querySelector('.draft')) return;
    const box = document.createElement('p');
    box.className = 'notice warn draft';
    box.setAttribute('role', 'status');
    const discard = document.createElement('button');
    discard.type = 'button';
    discard.textContent = place.dataset.discard;
    discard.addEventListener('click', () => {
      left = true;
      store.removeItem(keyOf(form));
      location.replace(location.href);
    });
    box.append(place.dataset.restored + ' ', discard);
    form.prepend(box);
  };

  const restore = (form) => {
    const draft = read(form);
    fieldsOf(form).filter((field) => draft[nameOf(field)]).forEach((field) => {
      const [typed, stood] = draft[nameOf(field)];
      const server = valueOf(field);
      if (typed === server) return;
      if (field.tagName === 'SELECT' && ![...field.options].some((option) => option.value === typed)) return;
      if (isTick(field)) field.checked = typed === 'true';
      else field.value = typed;
      if (field.type === 'hidden') field.dispatchEvent(new Event('change'));
      else if (server !== stood) tell(field, server);
      draft[nameOf(field)] = [typed, server];
      for (let around = field.closest('details'); around; around = around.parentElement.closest('details')) around.open = true;
      notice(form);
      // Boxes that depend on this one are filled by the server, and restored when it answered.
      if (field.tagName === 'SELECT') field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    write(form, draft);
  };

  const typed = (event) => {
    const form = event.target.closest('main form[method=post]');
    if (!form || !event.isTrusted) return;
    restoring.delete(form);
    keep(form);
  };
  document.addEventListener('input', typed);
  document.addEventListener('change', typed);
  document.addEventListener('written', (event) => { // By a script of ours.
    restoring.delete(event.target.form);
    keep(event.target.form);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.id === 'leave') {
      drafts().forEach((key) => store.removeItem(key));
      left = true;
    } else if (forms().includes(form)) {
      keep(form);
      store.setItem(SENT, keyOf(form));
    }
  }, true);
  window.addEventListener('pagehide', () => forms().forEach(keep));

  forms().forEach((form) => fieldsOf(form).forEach((field) => first.set(form.id + nameOf(field), valueOf(field))));
  window.addEventListener('load', () => forms().forEach((form) => {
    if (!store.getItem(keyOf(form))) return;
    restoring.add(form);
    restore(form);
    new MutationObserver(() => restoring.has(form) && restore(form)).observe(form, { childList: true, subtree: true });
  }));
})();
