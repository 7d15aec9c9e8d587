// The timer of a ticket's work. When it was started stands in this browser's own storage, under who started it
// and for which ticket, so that it runs on over reloads and in other windows; stopped, its time is filled in.
(() => {
  const place = document.getElementById('timer');
  if (!place) return;
  const key = ['relaydesk.timer', place.dataset.person, place.dataset.ticket].join('|');
  const store = localStorage;
  const part = (name) => place.querySelector('[data-timer=' + name + ']');
  const shown = place.querySelector('[role=timer]');
  const box = (name) => document.getElementById('working:time_spent_' + name);
  const two = (number) => String(number).padStart(2, '0');
  const since = () => Number(store.getItem(key)) || 0;

  const show = () => {
    const from = since();
    part('start').hidden = from > 0;
    part('stop').hidden = part('running').hidden = from === 0;
    if (!from) return;
    const seconds = Math.max(0, Math.floor((Date.now() - from) / 1000));
    shown.textContent = [Math.floor(seconds / 3600), two(Math.floor(seconds / 60) % 60), two(seconds % 60)].join(':');
  };

  part('start').addEventListener('click', () => {
    store.setItem(key, Date.now());
    show();
  });

  part('stop').addEventListener('click', () => {
    const from = since();
    store.removeItem(key);
    show();
    if (!from) return;
    // What is typed already counts on; a minute that has begun is one.
    const typed = Number(box('hours').value || 0) * 60 + Number(box('minutes').value || 0);
    const minutes = (typed || 0) + Math.max(1, Math.ceil((Date.now() - from) / 60000));
    box('hours').value = Math.floor(minutes / 60);
    box('minutes').value = minutes % 60;
    box('minutes').focus();
  });

  if (since()) place.closest('details').open = true;
  window.addEventListener('storage', show); // Started or stopped in another window.
  setInterval(show, 1000);
  show();
})();
