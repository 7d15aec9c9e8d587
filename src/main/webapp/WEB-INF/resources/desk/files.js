// Files that are chosen, dropped or pasted, uploaded with a bar each. Those of a text that is being written go with
// it: they are noted in its form, and a picture among them stands in the text as a mark. All others are the ticket's
// at once, and the page is loaded anew: what was typed meanwhile is a draft.
(() => {
  const box = document.getElementById('files');
  if (!box) return;
  const words = box.dataset;
  const address = 'files?id=' + encodeURIComponent(words.ticket);

  const make = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const button = (label, about, act) => {
    const made = make('button', { type: 'button', textContent: label });
    made.setAttribute('aria-label', label + ' ' + about);
    made.addEventListener('click', act);
    return made;
  };
  const say = (place, text) => {
    const alert = place.querySelector('[role=alert]');
    alert.textContent = text;
    alert.className = text ? 'wrong' : '';
  };

  const call = (method, to, done) => {
    const request = new XMLHttpRequest();
    request.open(method, to);
    request.setRequestHeader('X-Relaydesk-Token', words.token);
    request.addEventListener('loadend', () => done(request));
    return request;
  };
  // The sign-in answers for whoever is signed out.
  const isDone = (request) => request.status === 200 && !request.responseURL.includes('/sign-in.xhtml');
  const reason = (request) => {
    if (request.status === 200) return words.over;
    try {
      return JSON.parse(request.responseText).response_status.messages[0].message;
    } catch (other) {
      return words.failed;
    }
  };

  const upload = (place, files, to, taken) => {
    const list = [...files];
    if (!list.length) return;
    const large = list.reduce((sum, file) => sum + file.size, 0) > Number(words.most);
    say(place, large ? words.large : '');
    if (large) return;
    const body = new FormData();
    list.forEach((file) => body.append('input_file', file, file.name));
    const names = list.map((file) => file.name).join(', ');
    const bar = make('progress', { max: 1, value: 0 });
    bar.setAttribute('aria-label', words.sending + ' ' + names);
    const row = make('p', { className: 'sending' }, make('span', { textContent: names }), bar);
    const form = place.closest('form');
    place.append(row);
    // What goes with a text is there before the text is sent.
    const hold = () => form?.querySelectorAll('[type=submit]').forEach((send) => { send.disabled = !!form.querySelector('.sending'); });
    hold();
    const request = call('POST', to, () => {
      row.remove();
      hold();
      if (isDone(request)) taken(request);
      else if (!request.stopped) say(place, reason(request));
    });
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) bar.value = event.loaded / event.total;
    });
    row.append(button(words.cancel, names, () => {
      request.stopped = true;
      request.abort();
    }));
    request.send(body);
  };

  const remove = (id, done) => call('DELETE', address + '&file=' + encodeURIComponent(id), (request) => {
    if (isDone(request)) done();
    else alert(reason(request));
  }).send();

  box.querySelectorAll('[data-file]').forEach((each) => {
    each.hidden = false;
    each.addEventListener('click', () => confirm(words.sure) && remove(each.dataset.file, () => location.reload()));
  });
  const drop = box.querySelector('.drop');
  if (!drop) return;

  const attach = (files) => upload(drop, files, address, () => location.reload());
  drop.hidden = false;
  drop.querySelector('input').addEventListener('change', (event) => {
    attach([...event.target.files]);
    event.target.value = '';
  });

  // The files of a text: noted in a hidden field, from which the list is made, also where a draft brings it back.
  const carried = (place) => {
    const form = place.closest('form');
    const text = document.getElementById(form.id + ':' + place.dataset.box);
    const noted = place.querySelector('input[type=hidden]');
    const list = place.querySelector('ul');
    const chooser = place.querySelector('input[type=file]');
    const mark = (file) => '[picture ' + file.id + ']';
    const files = () => JSON.parse(noted.value || '[]');
    let met = false; // Whether the text was ever written in: else a picture goes to its end.
    text.addEventListener('focus', () => { met = true; });

    const written = (field) => field.dispatchEvent(new Event('written', { bubbles: true }));
    const note = (all) => {
      noted.value = JSON.stringify(all);
      written(noted);
      show();
    };
    const insert = (file) => {
      const at = met ? [text.selectionStart, text.selectionEnd] : [text.value.length, text.value.length];
      text.focus();
      text.setRangeText(mark(file), ...at, 'end');
      written(text);
    };
    const letGo = (file) => {
      text.value = text.value.replaceAll(mark(file), '');
      written(text);
      note(files().filter((other) => other.id !== file.id));
      chooser.focus();
    };
    const item = (file) => {
      const made = make('li', {});
      if (file.picture) made.append(make('img', { src: address + '&picture=' + encodeURIComponent(file.id), alt: '' }));
      made.append(make('span', { textContent: file.name }), make('span', { className: 'soft', textContent: file.size + (file.picture ? ' ' + mark(file) : '') }));
      if (file.picture) made.append(button(words.insert, file.name, () => insert(file)));
      // One that is stored goes for good, and the page with the version that it was stored in.
      if (!file.held) made.append(button(words.remove, file.name, () => letGo(file)));
      else if (words.delete === 'true') {
        made.append(button(words.remove, file.name, () => confirm(words.sure) && remove(file.id, () => {
          letGo(file);
          location.reload();
        })));
      }
      return made;
    };
    const show = () => list.replaceChildren(...files().map(item));

    const add = (chosen, intoText) => upload(place, chosen, address + '&later=true', (request) => {
      const came = JSON.parse(request.responseText).upload.files.map((file) => ({
        id: file.id,
        name: file.name,
        size: file.size.display_value,
        picture: /^image\/(png|jpeg|gif|webp)$/.test(file.content_type),
      }));
      note([...files(), ...came]);
      if (intoText) came.filter((file) => file.picture).forEach(insert);
    });

    chooser.addEventListener('change', () => {
      add([...chooser.files], false);
      chooser.value = '';
    });
    noted.addEventListener('change', show);
    place.hidden = false;
    show();
    return { form, place, add };
  };

  const texts = [...document.querySelectorAll('[data-box]')].map(carried);
  const textAt = (target) => texts.find((each) => each.form === target.closest?.('form'));
  const bring = (target, files, intoText) => {
    const text = textAt(target);
    if (text) text.add(files, intoText);
    else attach(files);
  };

  document.addEventListener('paste', (event) => {
    const data = event.clipboardData;
    // What a table or a document copies is a picture as well: in a box its words are meant.
    const wordsMeant = event.target.closest?.('input, textarea') && data?.types.includes('text/plain');
    if (!data?.files.length || wordsMeant) return;
    event.preventDefault();
    bring(event.target, data.files, true);
  });
  const brings = (event) => [...event.dataTransfer?.types ?? []].includes('Files');
  const over = (place) => document.querySelectorAll('.over').forEach((each) => each !== place && each.classList.remove('over'));
  document.addEventListener('dragover', (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    const place = textAt(event.target)?.place ?? drop;
    over(place);
    place.classList.add('over');
  });
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) over(null);
  });
  document.addEventListener('drop', (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    over(null);
    bring(event.target, event.dataTransfer.files, !!event.target.closest?.('textarea'));
  });
})();
