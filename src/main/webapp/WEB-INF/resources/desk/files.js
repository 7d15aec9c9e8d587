// Files that are chosen, dropped anywhere on a ticket's page, or pasted as a picture are uploaded to it, with a
// bar. The page is loaded anew then; what was typed meanwhile is a draft.
(() => {
  const box = document.getElementById('files');
  if (!box) return;
  const place = box.querySelector('.drop');
  const address = 'files?id=' + encodeURIComponent(box.dataset.ticket);

  const call = (method, to, body, done) => {
    const request = new XMLHttpRequest();
    request.open(method, to);
    request.setRequestHeader('X-Relaydesk-Token', box.dataset.token);
    request.addEventListener('loadend', () => done(request));
    if (body) request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) place.querySelector('progress').value = event.loaded / event.total;
    });
    request.send(body);
  };

  const reason = (request) => {
    try {
      return JSON.parse(request.responseText).response_status.messages[0].message;
    } catch (other) {
      return box.dataset.failed;
    }
  };

  const upload = (files) => {
    if (!place || !files.length) return;
    const bar = place.querySelector('progress');
    const wrong = place.querySelector('.wrong');
    const body = new FormData();
    [...files].forEach((file) => body.append('input_file', file, file.name));
    wrong.hidden = true;
    bar.hidden = false;
    bar.value = 0;
    call('POST', address, body, (request) => {
      bar.hidden = true;
      if (request.status === 200) location.reload();
      else {
        wrong.textContent = reason(request);
        wrong.hidden = false;
      }
    });
  };

  box.addEventListener('click', (event) => {
    const button = event.target.closest('[data-file]');
    if (!button || !confirm(box.dataset.sure)) return;
    call('DELETE', address + '&file=' + encodeURIComponent(button.dataset.file), null, (request) => {
      if (request.status === 200) location.reload();
      else alert(reason(request));
    });
  });
  if (!place) return;
  place.querySelector('input').addEventListener('change', (event) => upload(event.target.files));
  document.addEventListener('paste', (event) => {
    const files = event.clipboardData?.files ?? [];
    if (!files.length) return;
    event.preventDefault();
    upload(files);
  });
  const brings = (event) => [...event.dataTransfer?.types ?? []].includes('Files');
  document.addEventListener('dragover', (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    place.classList.add('over');
  });
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) place.classList.remove('over');
  });
  document.addEventListener('drop', (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    place.classList.remove('over');
    upload(event.dataTransfer.files);
  });
})();
