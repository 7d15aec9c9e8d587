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
